<?php
$curl = curl_init(getenv('FASTFAKTURA_URL') . '/api/v1/invoices/' . getenv('INVOICE') . '/payments');
curl_setopt_array($curl, [
    CURLOPT_POST => true,
    CURLOPT_RETURNTRANSFER => true,
    CURLOPT_HTTPHEADER => [
        'X-Api-Key: ' . getenv('FASTFAKTURA_KEY'),
        'Content-Type: application/json',
        'Idempotency-Key: bank-4711-a',
    ],
    CURLOPT_POSTFIELDS => json_encode(['amount_cents' => 10000, 'method' => 'transfer', 'reference' => 'Bank 4711']),
]);
$answer = json_decode(curl_exec($curl));
echo $answer->invoice->status ?? $answer->detail, PHP_EOL;
