"""How marks and short forms of writing are worded for somebody who only listens."""

# Each is looked for in this order; the words stand for it as they are.
SHORT_FORMS = (
    (r"\be\.\s?g\.?,?(?!\w)", "for example"),
    (r"\bi\.\s?e\.?,?(?!\w)", "that is,"),
    (r"\betc\b\.?(?=\s*$)", "and so on."),
    (r"\betc\b\.?", "and so on"),
    (r"\bincl\.", "including"),
    (r"\byrs\b\.?", "years"),
    (r"\bapprox\b\.?|(?<!\w)[~≈]\s?(?=\d)", "about"),
    (r"\b(?:c|ca|circa)\b\.?\s?(?=\d)", "around "),
    (r"\bvs?\.(?=\s)|\bvs\b", "against"),
    (r"\band/or\b", "or"),
    (r"\bkm²", "square kilometres"),
    (r"(?<=\d)\s?m²", " square metres"),
    (r"\s*&\s*", " and "),
    (r"(?<!\w)<\s?(?=[£$€]?\d)", "under "),
    (r"(?<!\w)>\s?(?=[£$€]?\d)", "over "),
    (r"\s+=\s+", " means "),
    (r"\s*(?:[→⇒➔➜]|[-=]+>)\s*", ", then "),
    (r"(?<=[^\W\d_])\s?/\s?(?=[^\W\d_])", " or "),
)
RANGE, RANGE_BETWEEN = "{first} to {last}", "{first} and {last}"
ON_THE_DAY, IN_THE_TIME, IN_THE_YEARS = "on {date}", "in {date}", "from {date}"
OR_SHORT = "or {short}"  # "Central Intelligence Agency, or CIA,"
MEANING = "{term} means {meaning}"
OF = "{thing}, {aspect}: {words}"
ITS = "{thing}, the {aspect}: {words}"
THE = "The {aspect}: {words}"
DOES = "{thing} {deed} {words}"
DOES_THIS = "{thing} {deed}: {words}"
DOES_IT = "{thing}, {question}? {words}"
HEADED = "{heading}: {words}"
