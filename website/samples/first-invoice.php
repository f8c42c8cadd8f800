<?php
function call(string $method, string $path, ?array $body = null): string
{
    $curl = curl_init(getenv('FASTFAKTURA_URL') . '/api/v1' . $path);
    curl_setopt_array($curl, [
        CURLOPT_CUSTOMREQUEST => $method,
        CURLOPT_RETURNTRANSFER => true,
        CURLOPT_TIMEOUT => 30,
        CURLOPT_HTTPHEADER => ['X-Api-Key: ' . getenv('FASTFAKTURA_KEY'), 'Content-Type: application/json'],
        CURLOPT_POSTFIELDS => $body === null ? null : json_encode($body),
    ]);
    $answer = curl_exec($curl);
    if (curl_getinfo($curl, CURLINFO_RESPONSE_CODE) >= 400) {
        throw new RuntimeException(json_decode($answer)->detail);
    }
    return $answer;
}

$client = json_decode(call('POST', '/clients', ['name' => 'Ada Lovelace', 'email' => 'ada@example.com', 'country' => 'FR']));
$draft = json_decode(call('POST', '/invoices', [
    'client_id' => $client->id,
    'currency' => 'EUR',
    'lines' => [['description' => 'Consulting', 'quantity' => 1, 'unit_price_cents' => 50000, 'tax_rate' => 20]],
]));
$invoice = json_decode(call('POST', "/invoices/{$draft->id}/send", ['channels' => ['email']]));
echo $invoice->number, ' ', $invoice->public_url, PHP_EOL;
file_put_contents('invoice.pdf', call('GET', "/invoices/{$invoice->id}/pdf"));
