import os
import requests

answer = requests.post(
    os.environ["FASTFAKTURA_URL"] + "/api/v1/credit-notes",
    headers={"X-Api-Key": os.environ["FASTFAKTURA_KEY"]},
    json={"invoice_id": os.environ["INVOICE"], "lines": [{"line": 1, "quantity": 2}]},
    timeout=30,
)
print(answer.json()["number"] if answer.ok else answer.json()["detail"])
