import os
import requests

URL = os.environ["FASTFAKTURA_URL"] + "/api/v1"
session = requests.Session()
session.headers["X-Api-Key"] = os.environ["FASTFAKTURA_KEY"]


def post(path, body):
    answer = session.post(URL + path, json=body, timeout=30)
    if not answer.ok:
        raise RuntimeError(answer.json()["detail"])
    return answer.json()


client = post("/clients", {"name": "Ada Lovelace", "email": "ada@example.com", "country": "FR"})
draft = post("/invoices", {
    "client_id": client["id"],
    "currency": "EUR",
    "lines": [{"description": "Consulting", "quantity": 1, "unit_price_cents": 50000, "tax_rate": 20}],
})
invoice = post(f"/invoices/{draft['id']}/send", {"channels": ["email"]})
print(invoice["number"], invoice["public_url"])

with open("invoice.pdf", "wb") as file:
    file.write(session.get(f"{URL}/invoices/{invoice['id']}/pdf", timeout=30).content)
