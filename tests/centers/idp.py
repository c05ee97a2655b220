"""A small identity provider on loopback that speaks OpenID Connect and SAML for real."""

import base64
import json
import secrets
import threading
import time
import zlib
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlencode, urlsplit

import jwt
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.x509.oid import NameOID
from lxml import etree
from onelogin.saml2.constants import OneLogin_Saml2_Constants as Saml
from onelogin.saml2.utils import OneLogin_Saml2_Utils as SamlUtils


class Key:
    """An RSA key with its self-signed certificate."""

    def __init__(self) -> None:
        self.private = rsa.generate_private_key(public_exponent=65537, key_size=2048)
        name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "idp")])
        now = datetime.now(UTC)
        self.certificate = (
            x509.CertificateBuilder()
            .subject_name(name)
            .issuer_name(name)
            .public_key(self.private.public_key())
            .serial_number(1)
            .not_valid_before(now - timedelta(days=1))
            .not_valid_after(now + timedelta(days=1))
            .sign(self.private, hashes.SHA256())
        )

    @property
    def pem(self) -> str:
        return self.private.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        ).decode()

    @property
    def certificate_pem(self) -> str:
        return self.certificate.public_bytes(serialization.Encoding.PEM).decode()


class IdentityProvider:
    """Whoever comes is signed in as `person`, a dictionary of claims."""

    def __init__(self) -> None:
        self.key = Key()
        self.person: dict = {}
        self.token_key, self.in_token = self.key, {}
        self.codes: dict[str, dict] = {}
        self.server = ThreadingHTTPServer(("127.0.0.1", 0), self._handler())
        self.url = f"http://127.0.0.1:{self.server.server_port}"
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def stop(self) -> None:
        self.server.shutdown()
        self.server.server_close()

    def _handler(provider) -> type:  # noqa: N805
        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                provider.answer(self, {})

            def do_POST(self) -> None:
                length = int(self.headers["Content-Length"])
                provider.answer(self, parse_qs(self.rfile.read(length).decode()))

            def log_message(self, *args: object) -> None:
                """Say nothing."""

        return Handler

    def answer(self, handler: BaseHTTPRequestHandler, posted: dict) -> None:
        address = urlsplit(handler.path)
        asked = {key: values[0] for key, values in (parse_qs(address.query) | posted).items()}
        name = address.path.strip("/").rpartition("/")[2].replace("-", "_")
        getattr(self, f"_{name}")(handler, asked)

    # OpenID Connect

    def _openid_configuration(self, handler: object, asked: dict) -> None:
        names = {"issuer": self.url, "jwks_uri": f"{self.url}/jwks"}
        names |= {f"{each}_endpoint": f"{self.url}/{each}" for each in ("token", "userinfo")}
        names["authorization_endpoint"] = f"{self.url}/authorize"
        names["token_endpoint_auth_methods_supported"] = ["client_secret_post"]
        self._json(handler, names)

    def _authorize(self, handler: object, asked: dict) -> None:
        code = secrets.token_hex(8)
        self.codes[code] = asked | {"person": dict(self.person)}
        query = urlencode({"code": code, "state": asked["state"]})
        handler.send_response(302)
        handler.send_header("Location", f"{asked['redirect_uri']}?{query}")
        handler.end_headers()

    def _token(self, handler: object, asked: dict) -> None:
        known = self.codes.pop(asked["code"], None)
        if known is None:
            return self._json(handler, {"error": "invalid_grant"}, status=400)
        now = int(time.time())
        claims = known["person"] | {"iss": self.url, "aud": known["client_id"]}
        claims |= {"iat": now, "exp": now + 60, **self.in_token}
        token = jwt.encode(claims, self.token_key.pem, algorithm="RS256", headers={"kid": "1"})
        self.last_person = known["person"]
        answer = {"access_token": secrets.token_hex(8), "token_type": "Bearer", "id_token": token}
        return self._json(handler, answer)

    def _userinfo(self, handler: object, asked: dict) -> None:
        self._json(handler, self.last_person)

    def _jwks(self, handler: object, asked: dict) -> None:
        public = jwt.algorithms.RSAAlgorithm.to_jwk(self.key.private.public_key(), as_dict=True)
        self._json(handler, {"keys": [public | {"kid": "1", "alg": "RS256", "use": "sig"}]})

    def _json(self, handler: object, answer: dict, status: int = 200) -> None:
        handler.send_response(status)
        handler.send_header("Content-Type", "application/json")
        handler.end_headers()
        handler.wfile.write(json.dumps(answer).encode())

    # SAML

    def _sso(self, handler: object, asked: dict) -> None:
        """A page with the signed answer in a form that a browser sends by a click."""
        request = self.read_request(asked["SAMLRequest"])
        form = f"""<form method="post" action="{request["acs"]}">
            <input type="hidden" name="SAMLResponse" value="{self.respond(request)}">
            <button>Sign in</button></form>"""
        handler.send_response(200)
        handler.send_header("Content-Type", "text/html")
        handler.end_headers()
        handler.wfile.write(form.encode())

    def read_request(self, encoded: str) -> dict[str, str]:
        xml = etree.fromstring(zlib.decompress(base64.b64decode(encoded), -15))
        issuer = xml.findtext("{urn:oasis:names:tc:SAML:2.0:assertion}Issuer")
        acs = xml.get("AssertionConsumerServiceURL")
        return {"id": xml.get("ID"), "acs": acs, "audience": issuer}

    def respond(self, request: dict[str, str], key: Key | None = None, minutes: int = 5) -> str:
        """A response with a signed assertion about the person, as the form's value."""
        return self.enclose(request, self.sign(self.assertion(request, minutes), key or self.key))

    def sign(self, assertion: str, key: Key) -> str:
        signed = SamlUtils.add_sign(
            assertion,
            key.pem,
            key.certificate_pem,
            sign_algorithm=Saml.RSA_SHA256,
            digest_algorithm=Saml.SHA256,
        ).decode()
        return signed[signed.index("<saml:Assertion") :]

    def enclose(self, request: dict[str, str], assertions: str) -> str:
        head = f'ID="_{secrets.token_hex(8)}" InResponseTo="{request["id"]}" Version="2.0"'
        response = f"""<samlp:Response xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol"
            xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion" {head} Destination="{request["acs"]}"
            IssueInstant="{stamp()}"><saml:Issuer>{self.url}</saml:Issuer><samlp:Status>
            <samlp:StatusCode Value="urn:oasis:names:tc:SAML:2.0:status:Success"/></samlp:Status>
            {assertions}</samlp:Response>"""
        return base64.b64encode(response.encode()).decode()

    def assertion(self, request: dict[str, str], minutes: int = 5) -> str:
        """What the provider says about the person, believed for so many minutes."""
        attributes = "".join(
            f'<saml:Attribute Name="{name}"><saml:AttributeValue>{value}</saml:AttributeValue>'
            "</saml:Attribute>"
            for name, value in self.person.items()
        )
        return f"""<saml:Assertion xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion"
            ID="_{secrets.token_hex(8)}" Version="2.0" IssueInstant="{stamp()}">
            <saml:Issuer>{self.url}</saml:Issuer><saml:Subject><saml:NameID>{self.person["sub"]}
            </saml:NameID><saml:SubjectConfirmation
            Method="urn:oasis:names:tc:SAML:2.0:cm:bearer"><saml:SubjectConfirmationData
            NotOnOrAfter="{stamp(minutes)}" Recipient="{request["acs"]}"
            InResponseTo="{request["id"]}"/></saml:SubjectConfirmation></saml:Subject>
            <saml:Conditions NotBefore="{stamp(-60)}" NotOnOrAfter="{stamp(minutes)}">
            <saml:AudienceRestriction><saml:Audience>{request["audience"]}</saml:Audience>
            </saml:AudienceRestriction></saml:Conditions><saml:AuthnStatement
            AuthnInstant="{stamp()}" SessionIndex="1"><saml:AuthnContext><saml:AuthnContextClassRef>
            urn:oasis:names:tc:SAML:2.0:ac:classes:Password</saml:AuthnContextClassRef>
            </saml:AuthnContext></saml:AuthnStatement><saml:AttributeStatement>{attributes}
            </saml:AttributeStatement></saml:Assertion>"""


def stamp(minutes: int = 0) -> str:
    return f"{datetime.now(UTC) + timedelta(minutes=minutes):%Y-%m-%dT%H:%M:%SZ}"
