import os
import requests

answer = requests.post(
    f"{os.environ['FASTFAKTURA_URL']}/api/v1/invoices/{os.environ['INVOICE']}/payments",
    headers={"X-Api-Key": os.environ["FASTFAKTURA_KEY"], "Idempotency-Key": "bank-4711-a"},
    json={"amount_cents": 10000, "method": "transfer", "reference": "Bank 4711"},
    timeout=30,
)
print(answer.json()["invoice"]["status"] if answer.ok else answer.json()["detail"])
