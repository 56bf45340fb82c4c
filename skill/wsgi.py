"""The webhook for any WSGI server; settings are LILI_* variables in the environment.

    waitress-serve --listen=127.0.0.1:8080 --threads=8 \
        --no-clear-untrusted-proxy-headers wsgi:application
    gunicorn --bind 127.0.0.1:8080 --threads 8 wsgi:application

Run it in this folder, behind something that speaks HTTPS and takes in a whole request
before it passes it on, and say in LILI_PROXIES how many proxies that is; each must add
X-Forwarded-For, and the server must let that header through, as above. Limits and
counts are kept by each process for itself, and so is what the page's workbench shows
and what is uploaded there: these want one process. Each worker must load this file by
itself: not with gunicorn's --preload, since neither the open store of learners nor the
threads that answer Messenger outlive a fork.
"""

import atexit
import logging
import os

from lili_voice.server import create_app
from lili_voice.server.logs import set_up
from lili_voice.settings import read_settings

settings = read_settings(os.environ)
set_up(settings.log)
for doubt in settings.doubts:
    logging.getLogger("lili_voice.server").warning("%s", doubt)
application = create_app(settings)
application.settle()
atexit.register(application.close)
