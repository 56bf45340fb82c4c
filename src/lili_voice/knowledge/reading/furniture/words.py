"""Words of sites, courses and worksheets, from which a line's nature is weighed."""

import re

from lili_voice.english.vocabulary import word_set

BOARDS = r"(?:aqa|edexcel|ocr|eduqas|wjec|ccea)"
LEVELS = r"(?:i?gcses?|a[- ]levels?)"
ENDS = (".", "!", "?", ":")
MONTH = (
    r"(?:january|february|march|april|may|june|july|august|september|october|november|"
    r"december)"
)
# What stands under a title to say what the page is for, for whom and by whom.
COURSE = re.compile(
    r"\b(?:guide|course|unit|exams?|boards?|class|teachers?|year \d+|key ?stage|"
    rf"ks ?[1-5]|{LEVELS}|{BOARDS}|cambridge|pearson|paper \d|modules?|specification|"
    r"syllabus|worksheet|hand-?out|revision|notes|organiser|homework|lesson|topic \d+|"
    r"department|school|college|academy|author|version|mr|mrs|ms|miss|dr)\b|"
    r"^(?:(?:written|compiled|prepared|made|produced|posted) )?by \b|"
    rf"^(?:\d{{1,2}}(?:st|nd|rd|th)? )?{MONTH}\b[ \d,]*$|^[\d./-]{{6,10}}$|^(?:last |"
    r"first )?(?:updated|revised|published|reviewed|date)\b",
    re.I,
)
# Short forms whose full stop ends no sentence.
SHORTENED = re.compile(
    r"\b(?:dept|yrs?|eds?|edn|hist|hums?|geog|spec|sch|coll|acad|tchr|org|ver)\.$", re.I
)
VERB = re.compile(
    r"\b(?:was|were|is|are|had|has|have|did|do|does|became|began|led|made|took|came|"
    r"went|gave|died|won|lost|fell|rose|ruled|could|would|should|must|will)\b",
    re.I,
)
# A site speaks to its visitors; history seldom does.
SPOKEN_TO = re.compile(r"\b(?:you|your|yours|our|ours|us|we)\b", re.I)
# What revision sites say of themselves.
SELLS = re.compile(
    r"\b(?:revis(?:e|ion|ing)|exams?|i?gcses?|quiz(?:zes)?|apps?|flash ?cards?|grades|"
    r"newsletter|premium|subscri(?:be|ption)|learning|study guides?|tutors?)\b",
    re.I,
)
# Words that stand on sites and on worksheets, and hardly ever in history; and those
# that stand beside them. A line of nothing else is no content.
OURS = word_set(
    """revision revise gcse gcses igcse aqa edexcel ocr eduqas wjec ccea ks3 ks4 ks5
    homework hw worksheet worksheets textbook textbooks quiz quizzes flashcard login
    flashcards logout website newsletter inbox cookie cookies feedback plenary handout
    slide slides powerpoint pdf app apps ai online premium lesson lessons exam exams
    email download click resources admin user username password navigation sidebar
    bookmark menu starter classwork tutor tutors article articles blog podcast video
    videos unsubscribe subscribe trial mins homepage faq answers spag"""
)
BESIDE = word_set(
    """main mobile progress free page pages track sign register topic topics subject
    subjects level difficulty words answer question questions task tasks activity
    activities mark marks your you our full more guide guides board suitable group unit
    class room year week wk term time minutes model use only notes key learn learning
    check teacher teachers student students pupil pupils pack unlock submit ask about
    like useful helpful read next previous related hi guest save share print site
    history link links search below above practice paper section course courses all
    see view open close get try month test tests tips tip hint score new sheet sheets
    booklet name date set school department part practise knowledge organiser week"""
)
# Words no history holds: what opens like a site's and has them is a site's.
OF_THE_WEB = re.compile(
    r"^this (?:page|article|resource)\b|classroom use|licen[sc]ed?\b|photocopi|"
    r"\bre-?sell\b|\b(?:this|our|the) (?:web ?)?site\b|javascript|\bbrowser|"
    r"all rights reserved|©|\bcookie (?:policy|settings)\b|"
    r"^this (?:\w+ )?(?:work ?sheet|booklet|resource)\b|\bonline\b|\bwebsites?\b|"
    r"\bapps?\b|\bregistered charity \(?no\b",
    re.I,
)
# Words of a site's menus; each is the whole of an entry, but for a count and a mark.
MENU = re.compile(
    r"(?:home|menu|topics?|subjects?|courses?|units?|modules?|exam boards?|boards?|"
    r"quiz(?:zes)?|flash ?cards?|videos?|podcasts?|games?|resources?|past papers?|"
    r"(?:study |revision )?(?:guides?|notes|skills|help|tips)|revise|revision|learn|"
    r"blog|news|forums?|community|shop|store|pricing|prices|plans|premium|plus|pro|"
    r"(?:my )?(?:account|profile|revision|progress|notes|basket|dashboard|library)|"
    r"(?:for )?(?:teachers?|students?|parents?|schools?|tutors?)|tutoring|tutor|"
    r"log ?(?:in|out)|sign ?(?:in|up|out)|register|join|join (?:us|now|free)|search|"
    r"about(?: us)?|contact(?: us)?|help|support|faqs?|careers|jobs|press|advertise|"
    r"privacy(?: policy)?|terms(?: (?:of use|of service|(?:&|and) conditions))?|"
    r"cookies?(?: policy| settings)?|accessibility|legal|site ?map|feedback|donate|"
    r"facebook|twitter|x|instagram|you ?tube|tik ?tok|pinterest|whatsapp|linked ?in|"
    r"e-?mail|print|share|save|bookmark|favourite|tweet|pin|copy link|download|pdf|"
    r"share (?:on|via) .*|like|reply|report|follow(?: us)?|subscribe|newsletter|rss|"
    rf"ks ?[1-5]|key ?stage [1-5]|{LEVELS}|{BOARDS}|cie|more|all|next|previous|prev|"
    r"back|top|yes|no|accept.*|reject.*|manage settings|ask (?:\w+|a question)|"
    r"ai tutor|ok|okay|got it|no,? thanks|i agree|agree|decline|close|my learning|"
    r"study|practice|profile|courses?|exam tips|cart|basket|dark mode|english|"
    r"contents|(?:back|return) to .*|history|glossary|timelines?|essays?|"
    r"worksheets?)\s*(?:\(\d+\))?",
    re.I,
)


def is_ended(text: str) -> bool:
    """Whether a line ends as a sentence does, and not with a short form: "Dept."."""
    return text.endswith(ENDS) and not SHORTENED.search(text)
