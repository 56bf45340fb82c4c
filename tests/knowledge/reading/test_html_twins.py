"""A document is the same facts as plain text and as any web page made of it."""

import pytest

from lili_voice.knowledge.extracting.extract import facts_of

PLAIN = """The Cato Street Conspiracy, 1820

What was the Cato Street Conspiracy?
It was a plan to kill the whole of Lord Liverpool’s cabinet at dinner. It failed.

Why did the plotters act?
There were three reasons:
• Bread: the Corn Laws kept its price high.
• Many soldiers had come home in 1815 to find no work.
• The Peterloo Massacre of August 1819 had made them angry.

What happened to them?
Arthur Thistlewood and four others were hanged on 1 May 1820. Five more were sent to Australia.

Key words
• Cabinet: the chief ministers of a government
• Agent: a spy who was paid by the Home Office
"""

SITE = """<!doctype html>
<html><head><meta charset="utf-8">
<title>The Cato Street Conspiracy, 1820 | Chalk and Talk</title>
<style>nav{color:red}</style></head>
<body>
<div class="cookie-notice"><p>We and our partners keep things on your device. Choose what you like best.</p></div>
<header><a href="/">Chalk and Talk</a><nav><a href="/a">Topics</a> <a href="/b">Quizzes</a></nav></header>
<main><article>
<h1>The Cato Street Conspiracy, 1820</h1>
<p class="byline">By A. Teacher</p>
<h2>What was the Cato Street Conspiracy?</h2>
<p>It was a plan to kill the whole of <a href="/l">Lord Liverpool’s</a>
   cabinet at dinner. It <em>failed</em>.</p>
<h2>Why did the plotters act?</h2>
<p>There were three reasons:</p>
<ul>
  <li><strong>Bread:</strong> the Corn Laws kept its price high.</li>
  <li><p>Many soldiers had come home in 1815 to find no work.</p></li>
  <li>The Peterloo Massacre of August 1819 had made
      them angry.</li>
</ul>
<details><summary>What happened to them?</summary>
<p>Arthur Thistlewood and four others were hanged on 1&nbsp;May 1820. Five more were sent to Australia.</p></details>
<h2>Key words</h2>
<dl><dt>Cabinet</dt><dd>the chief ministers of a government</dd>
<dt>Agent</dt><dd>a spy who was paid by the Home Office</dd></dl>
</article>
<section class="comments"><h2>2 comments</h2><p>This saved my homework, thank you so much for it.</p></section>
</main>
<footer><p>© 2021 Chalk and Talk. Made in Leeds by teachers.</p></footer>
</body></html>"""

OLD = """<HTML><HEAD><TITLE>Mr Penny's Pages - Cato Street</TITLE></HEAD><BODY BGCOLOR=white>
<TABLE><TR><TD WIDTH=120><B>Menu</B><BR><A HREF=a.htm>Luddites</A><BR><A HREF=b.htm>Peterloo</A>
<P>You are visitor no. 00871<TD>
<CENTER><FONT SIZE=6>The Cato Street Conspiracy, 1820</FONT></CENTER>
<P><B>1. What was the Cato Street Conspiracy?</B><BR>
It was a plan to kill the whole of Lord Liverpool&#146;s cabinet at dinner. It failed.
<P><B>2. Why did the plotters act?</B><BR>There were three reasons:
<UL><LI>Bread: the Corn Laws kept its price high.
<LI>Many soldiers had come home in 1815 to find no work.
<LI>The Peterloo Massacre of August 1819 had made them angry.</UL>
<P><B>3. What happened to them?</B><BR>
Arthur Thistlewood and four others were hanged on 1 May 1820. Five more were sent to Australia.
<P><B>Key words</B>
<TABLE BORDER=1><TR><TD>Cabinet<TD>the chief ministers of a government
<TR><TD>Agent<TD>a spy who was paid by the Home Office</TABLE>
</TABLE><HR><A HREF=index.htm>Back to the index</A><BR><SMALL>Best viewed in 640 x 480</SMALL></BODY></HTML>"""

WORD = """<html><head><meta http-equiv=Content-Type content="text/html; charset=windows-1252">
<style><!-- p.MsoNormal {margin:0cm; font-weight:normal} --></style></head><body><div class=WordSection1>
<p class=MsoTitle>The Cato Street Conspiracy, 1820</p>
<h2><span style='color:black'>What was the Cato Street
Conspiracy?</span></h2>
<p class=MsoNormal>It was a plan to kill the whole of Lord Liverpool’s cabinet at
dinner. It failed.</p>
<h2>Why did the plotters act?</h2>
<p class=MsoNormal>There were three reasons:</p>
<p class=MsoListParagraphCxSpFirst style='margin-left:36.0pt;text-indent:-18.0pt'><span style='font-family:Symbol'>·<span>&nbsp;&nbsp;&nbsp; </span></span><b>Bread</b>: the Corn Laws kept its price high.</p>
<p class=MsoListParagraphCxSpMiddle style='margin-left:36.0pt;text-indent:-18.0pt'><span style='font-family:Symbol'>·<span>&nbsp;&nbsp;&nbsp; </span></span>Many soldiers had come home in 1815 to find no work.</p>
<p class=MsoListParagraphCxSpLast style='margin-left:36.0pt;text-indent:-18.0pt'><span style='font-family:Symbol'>·<span>&nbsp;&nbsp;&nbsp; </span></span>The Peterloo Massacre of August 1819 had made them angry.</p>
<h2>What happened to them?</h2>
<p class=MsoNormal>Arthur Thistlewood and four others were hanged on 1 May 1820. Five more were sent to Australia.</p>
<p class=MsoNormal><b><span lang=EN-GB>Key words</span></b></p>
<p class=MsoNormal>•&nbsp;Cabinet: the chief ministers of a government</p>
<p class=MsoNormal>•&nbsp;Agent: a spy who was paid by the Home Office</p>
</div></body></html>"""


def told(document):
    return [(f.section, f.text, f.kind, f.label, f.place) for f in facts_of(document)]


@pytest.mark.parametrize(
    "page",
    [SITE.encode(), OLD.encode(), WORD.encode("cp1252")],
    ids=["site", "old", "word"],
)
def test_a_page_gives_the_facts_of_its_plain_text(read, page):
    plain, marked = read(PLAIN, "cato.txt"), read(page, "cato.html")
    assert marked.about.title == plain.about.title
    assert told(marked) == told(plain)
    assert {kind for _, _, kind, _, _ in told(plain)} >= {
        "count",
        "reason",
        "definition",
    }
