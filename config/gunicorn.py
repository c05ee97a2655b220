"""How gunicorn serves; every value can be set from the environment."""

import os
from multiprocessing import cpu_count

bind = f"{os.environ.get('HOST', '127.0.0.1')}:{os.environ.get('PORT', '8000')}"
workers = int(os.environ.get("WEB_CONCURRENCY", cpu_count()))
threads = int(os.environ.get("WEB_THREADS", "4"))
preload_app = True
max_requests = 10_000
max_requests_jitter = 1_000
timeout = 60
graceful_timeout = 8
forwarded_allow_ips = os.environ.get("FORWARDED_ALLOW_IPS", "127.0.0.1,::1")
control_socket_disable = True
