"""The webhook for any WSGI server; settings are LILI_* variables in the environment.

    waitress-serve --listen=127.0.0.1:8080 --threads=8 \
        --no-clear-untrusted-proxy-headers wsgi:application
    gunicorn --bind 127.0.0.1:8080 --threads 8 wsgi:application

Run it in this folder, behind something that speaks HTTPS, and say in LILI_PROXIES how
many proxies that is. /api/turn is open to the machine itself, so whatever passes
requests on must say so with X-Forwarded-For, and the server must let that header
through, as above. Limits and counts are kept by each process for itself.
"""

import atexit
import os

from lili_voice.server import create_app
from lili_voice.server.logs import set_up
from lili_voice.settings import read_settings

settings = read_settings(os.environ)
set_up(settings.log)
application = create_app(settings)
atexit.register(application.close)
