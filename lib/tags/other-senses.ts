/** By topic, what stands in papers that use its words in another sense. Each is a phrase of that other field, never a word that both use. */
const senses: readonly (readonly [slugs: string, pattern: RegExp])[] = [
  ['transformers', /\b(?:planar|power|distribution|current) transformers?\b|\bleakage inductance\b|\bwindings?\b/i],
  ['graph-learning', /\b(?:domination|chromatic|crossing|independence) numbers?\b|\bminimal graphs?\b/i],
  ['speech', /\bspeech acts?\b|\bfree(?:dom of)? speech\b/i],
  [
    'distillation',
    /\bdistillates?\b|\b(?:membrane|vacuum|fractional|extractive|steam) distillation\b|\bdistillation columns?\b/i,
  ],
  ['machine-translation', /\bcodons?\b|\bribosom\w+|\btranslational medicine\b/i],
  ['prompting', /\bprompt (?:referrals?|treatment|diagnosis|antibiotics?|emissions?|neutrons?|neutrinos?|surgery)\b/i],
  ['object-detection', /\bsegmentation genes?\b|\bmarket segmentation\b|\beye[- ]tracking\b/i],
  [
    'multi-agent agents',
    /\b(?:multi-?agent|single-?agent) chemotherap\w+|\bcontrast agents?\b|\b(?:antimicrobial|chelating|reducing) agents?\b/i,
  ],
  ['safety', /\bvaccin\w+|\badverse events?\b/i],
  ['representation-learning', /\bisometric(?:ally)? embedd\w+|\bparaffin\b|\bembeddings? of \w+ manifolds?\b/i],
  ['scaling-laws', /\bmetabolic rates?\b|\bbody mass\b|\ballometr\w+/i],
  ['information-extraction', /\bgenerative grammar\b|\blanguage acquisition\b/i],
];

/** Topics whose words have another sense in a paper, as phrases of that other field tell. */
export function topicsInOtherSense({
  title,
  abstract = '',
}: {
  title: string;
  abstract?: string | undefined;
}): Set<string> {
  const text = `${title}\n${abstract}`;
  return new Set(senses.flatMap(([slugs, pattern]) => (pattern.test(text) ? slugs.split(' ') : [])));
}
