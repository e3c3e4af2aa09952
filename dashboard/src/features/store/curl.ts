/** How a first sale is sent from a terminal, ready to be pasted. */
const TOKEN = (
  site: string,
) => `token=$(curl -s -u "owner:$(cat data/password)" -d grant_type=client_credentials \\
  ${site}/oauth2/token | sed 's/.*"access_token":"\\([^"]*\\)".*/\\1/')`;

export function openStoreCurl(site: string): string {
  return `${TOKEN(site)}

curl -X PUT ${site}/api/acme -H "Authorization: Bearer $token" \\
  -H 'Content-Type: application/json' \\
  -d '{"name":"Acme","timeZone":"Europe/London","currency":"GBP","weekStart":"monday"}'`;
}

export function firstSaleCurl(site: string, storeId: string, currency: string): string {
  return `${TOKEN(site)}

curl -X PUT ${site}/api/${storeId}/orders/1001 -H "Authorization: Bearer $token" \\
  -H 'Content-Type: application/json' \\
  -d '{"placedAt":"'$(date -u +%FT%TZ)'","currency":"${currency}",
    "lines":[{"sku":"85123A","name":"White hanging heart","quantity":6,"unitPrice":"3"}],
    "shipTo":{"city":"Leeds","country":"GB"}}'`;
}
