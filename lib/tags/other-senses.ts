/**
 * By topic, what stands in papers that use its words in another sense, and what says that they are about it all the same. The first is a
 * phrase of that other field, never a word that both use.
 */
const senses: readonly (readonly [slugs: string, pattern: RegExp, unless: RegExp])[] = [
  [
    'transformers',
    /\b(?:planar|power|distribution|current) transformers?\b|\bleakage inductance\b|\bwindings?\b/i,
    /\battention (?:heads?|layers?|mechanisms?)\b|\btransformer-based\b|\bvision transformers?\b|\bpre-?train/i,
  ],
  [
    'graph-learning',
    /\b(?:domination|chromatic|crossing|independence) numbers?\b|\bminimal graphs?\b/i,
    /\bgraph (?:neural|convolution|representation|attention)|\bGNNs?\b|\bmessage[- ]passing\b/i,
  ],
  [
    'speech',
    /\bspeech acts?\b|\bfree(?:dom of)? speech\b/i,
    /\bspoken\b|\bfull-duplex\b|\bspeech (?:recognition|synthesis|translation|processing|models?)\b/i,
  ],
  [
    'distillation',
    /\bdistillates?\b|\b(?:membrane|vacuum|fractional|extractive|steam) distillation\b|\bdistillation columns?\b/i,
    /\bknowledge distillation\b|\bteacher (?:models?|networks?)\b/i,
  ],
  ['machine-translation', /\bcodons?\b|\bribosom\w+|\btranslational medicine\b/i, /\bmachine translation\b|\bBLEU\b/],
  [
    'prompting',
    /\bprompt (?:referrals?|treatment|diagnosis|antibiotics?|emissions?|neutrons?|neutrinos?|surgery)\b/i,
    /\bprompting\b|\bprompt engineering\b|\blanguage models?\b|\bLLMs?\b/i,
  ],
  [
    'object-detection',
    /\bsegmentation genes?\b|\bmarket segmentation\b|\beye[- ]tracking\b/i,
    /\bobject detect|\b(?:semantic|instance|image) segmentation\b|\bYOLO/i,
  ],
  [
    'multi-agent agents',
    /\b(?:multi-?agent|single-?agent) chemotherap\w+|\bcontrast agents?\b|\b(?:antimicrobial|chelating|reducing) agents?\b/i,
    /\blanguage models?\b|\bLLMs?\b|\breinforcement learning\b/i,
  ],
  ['safety', /\bvaccin\w+|\badverse events?\b/i, /\blanguage models?\b|\bLLMs?\b|\bjailbreak|\bAI safety\b/i],
  [
    'representation-learning',
    /\bisometric(?:ally)? embedd\w+|\bparaffin\b|\bembeddings? of \w+ manifolds?\b/i,
    /\bself-supervised\b|\bcontrastive\b|\bfoundation models?\b|\brepresentation learning\b/i,
  ],
  [
    'scaling-laws',
    /\bmetabolic rates?\b|\bbody mass\b|\ballometr\w+/i,
    /\blanguage models?\b|\bneural scaling\b|\bpre-?training\b/i,
  ],
  [
    'information-extraction',
    /\bgenerative grammar\b|\blanguage acquisition\b/i,
    /\b(?:information|relation|entity) extraction\b|\bnamed entit/i,
  ],
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
  return new Set(
    senses.flatMap(([slugs, pattern, unless]) => (pattern.test(text) && !unless.test(text) ? slugs.split(' ') : [])),
  );
}
