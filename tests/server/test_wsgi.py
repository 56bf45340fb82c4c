"""The webhook for any WSGI server, as `skill/wsgi.py` offers it."""

import os
import subprocess
import sys
from pathlib import Path

SKILL = Path(__file__).parents[2] / "skill"
MISSPELT = {"LILI_PROXY": "1"}
ASK = """
import wsgi
print(wsgi.application.test_client().get("/readyz").status_code)
wsgi.application.lili.forget("nobody")
"""


def test_any_wsgi_server_may_serve_lili_and_leave_in_peace(tmp_path):
    done = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", ASK],
        cwd=SKILL,
        env=os.environ | {"LILI_STORE": str(tmp_path / "learners.db")} | MISSPELT,
        capture_output=True,
        text=True,
    )
    assert done.stdout == "200\n"
    assert done.returncode == 0
    assert "GET /readyz 200" in done.stderr
    assert "LILI_PROXY: is not a setting of Lili" in done.stderr
    assert "Traceback" not in done.stderr
    # closed in order, nothing waits beside the learners to be written into them
    assert not list(tmp_path.glob("*-wal"))
