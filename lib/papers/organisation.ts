/** Words that only the name of an organisation has. */
const certain = new Set(
  (
    'organization organisation department ministry corporation corp inc ltd llc gmbh university université universität universidad ' +
    'universidade università universiteit institute institut instituto laboratory laboratories investigators group team ' +
    'collaboration collaborators consortium project initiative network committee council society association foundation agency commission ' +
    'authority federation programme hospital academy trialists researchers contributors openai deepmind of for and the & für ' +
    'observatory framework bureau office administration alliance partnership panel secretariat museum library nations école ecole polytechnique polytechnic politecnico institutet workshop forschungsgemeinschaft gesellschaft gemeinschaft statistics statistik pbc plc platforms technologies sans ' +
    'associated clinic klinik klinikum survey taskforce working research world biobank national international european federal ' +
    'ministerio ministère ministero bundesamt banco comité comisión société sociedad asociación associação fundación fundação stiftung verein agencia agence consejo conseil'
  ).split(' '),
);
/** Words that also are family names: they tell only in a name of three words and more. */
const perhaps = new Set(
  'center centre school college lab labs bank board study trial union program force service'.split(' '),
);

/** Whether the words are the name of an organisation, of a group or of a machine, and not of a person. */
export function isOrganisation(words: readonly string[]): boolean {
  if (words.length < 2) return false;
  const small = words.map((word) => word.toLowerCase().replace(/[.,:()]+$/, ''));
  if (small.some((word) => certain.has(word)) || /^(?:AI|A\.I\.)$/.test(words.at(-1) ?? '')) return true;
  return (words.length > 2 && small.some((word) => perhaps.has(word))) || words.some((word) => /\d{2}/.test(word));
}
