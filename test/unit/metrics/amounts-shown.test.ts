import { expect, test } from 'vitest';
import { amountText } from '../../../lib/metrics/quote/number';
import { readAbstract } from '../../../lib/metrics/read-abstract';

/** All numbers of a text as badges show them, without the words around them. */
function shown(abstract: string): string[] {
  const { clean, sentences } = readAbstract(abstract);
  return sentences.flatMap(({ tokens, quantities }) =>
    quantities.map((quantity) => amountText(tokens, quantities, quantity, clean.text)),
  );
}

const rows: readonly (readonly [text: string, ...amounts: string[]])[] = [
  ['Wires carry 12 T at 4.2 K over 38 m and hold 0.3 M salt.', '12 T', '4.2 K', '38 m', '0.3 M'],
  ['A field gave 2.7 t per hectare.', '2.7 t'],
  ['The path is 7.4-m long or 0.4 m to 21 m.', '7.4 m', '0.4–21 m'],
  ['The halo has (2.4 ± 0.3) × 10^10 Msun and 5×10^9 K.', '2.4 × 10¹⁰ Msun', '5 × 10⁹ K'],
  ['Men ate 910 (SD 60) kcal and weighed 81.3 [74.0-92.1] kg.', '910 kcal', '81.3 kg'],
  ['It took 2 hours and 5 minutes, then 1 min 40 s.', '2 hours 5 minutes', '1 min 40 s'],
  ['The ratio is (1.07 ± 0.05 (stat.) ± 0.03 (syst)) × 10⁻³, the mass 10^8.35 Msun.', '0.00107', '2.239 × 10⁸ Msun'],
  ['The gap is 3.1 ± 0.2 (stat.) ± 0.1 (syst.) MeV/c^2.', '3.1 MeV/c²'],
  ['Doping is 4e17 cm-3 on 30 km2, the yield 5 t ha-1.', '4 × 10¹⁷ cm⁻³', '30 km²', '5 t ha⁻¹'],
  ['It hits 1 in 900 lambs, scores 4.2/5 and lasts 1:40 h.', '1 in 900', '4.2/5', '1:40 h'],
  ['Half a million readers and a quarter of a million notes.', '500,000 readers', '250,000 notes'],
  ['It cost AU$ 3.5 million, A$90, CHF 700, ¥2 billion and US$ 31.', 'AU$3.5 M', 'A$90', 'CHF 700', '¥2 B', '$31'],
  ['Prices are $0.30/1M tokens, €0.2/kWh, £9/m2 and 38 $/t.', '$0.30/1M tokens', '€0.2/kWh', '£9/m²', '$38/t'],
];

test.each(rows.map(([text, ...amounts]) => [text, amounts] as const))('%s', (text, amounts) => {
  expect(shown(text)).toEqual(amounts);
});
