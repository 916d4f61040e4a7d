/** Words that tell whether a number is the paper's own result or scale, background, or structure. */
export interface EvidenceRule {
  id: string;
  /** Where the words stand: near before or after the number, as its noun, anywhere in its sentence, or around a percentage that they make a change. */
  where: 'before' | 'after' | 'noun' | 'sentence' | 'around';
  /** Word stems; `*` stands for any ending. */
  words: string;
}

export const evidence: readonly EvidenceRule[] = [
  {
    id: 'quality-field',
    where: 'sentence',
    words:
      'model models llm llms train* benchmark* dataset* baseline* method* framework* agent* task tasks learning neural network* algorithm* transformer* prompt* retriev* image* video* reasoning classif* predict* detection language human experts generat*',
  },
  {
    id: 'speed-field',
    where: 'sentence',
    words:
      'gpu* kernel* compiler* schedul* distributed parallel* hpc cpu* server* serving inference cuda latenc* throughput pipeline* execution system systems',
  },
  {
    id: 'other-field',
    where: 'sentence',
    words:
      'patient* treat* clinical group groups men women incidence prevalence mean median age aged years surgery symptom* lesion* reported response rate rates had cases studies population galax* star stars mass redshift temperature concentration* reaction* yield protein* gene genes cell cells samples firms income market prices',
  },

  { id: 'own', where: 'sentence', words: 'we our us ours' },
  {
    id: 'paper',
    where: 'sentence',
    words: 'paper study work survey article here results experiments experimental evaluation evaluations findings',
  },
  {
    id: 'others',
    where: 'sentence',
    words:
      'existing previous prior traditional conventional recent recently current currently typical typically often usually however yet past already known widely previously challeng* limited remain remains',
  },
  {
    id: 'hypothetical',
    where: 'sentence',
    words: 'could would may might can should cannot require* need needs future expected if when',
  },
  {
    id: 'dose',
    where: 'sentence',
    words: 'dose doses dosage* dosing intravenous* subcutaneous* orally injected injection* administered infus*',
  },
  { id: 'contrast', where: 'sentence', words: 'while although despite without' },
  {
    id: 'achieve',
    where: 'before',
    words:
      'achiev* reach* obtain* attain* deliver* yield* score* scoring accuracy gain* speedup* improv* boost* result* report* found showed shows',
  },
  {
    id: 'reduce',
    where: 'before',
    words: 'reduc* decreas* lower* cut cuts sav* drop* increas* rais* rose grow* grew fell declin* differ*',
  },
  {
    id: 'gather',
    where: 'before',
    words:
      'contain* compris* consist* collect* gather* dataset* corpus benchmark* cover* spann* total* includ* identif* analy* review* enroll* recruit* screen* releas* curat* construct* annotat* using used across',
  },
  {
    id: 'train',
    where: 'before',
    words: 'train* evaluat* test* scal* run* model* parameter* deploy* simulat* measur* compar*',
  },
  {
    id: 'propose',
    where: 'before',
    words:
      'propos* introduc* present* develop* design* integrat* combin* divid* provid* propos* pose* posing via through into',
  },
  { id: 'demand', where: 'before', words: 'requir* need* demand* typically suffer* challeng* limit* due' },
  {
    id: 'named',
    where: 'before',
    words:
      'top type group grade level stage layer version class step day phase table figure section chapter theorem lemma corollary proposition appendix equation eq aged age ages task model project experiment version alpaca* llama* gemini gpt* claude opus gemma phi qwen* sonnet fortune',
  },
  {
    id: 'dated',
    where: 'before',
    words:
      'january february march april may june july august september october november december since until year years early late during',
  },
  { id: 'definite', where: 'before', words: 'the these those its their both all any each' },
  { id: 'only', where: 'before', words: 'only just merely' },
  { id: 'preposition', where: 'before', words: 'by of' },
  { id: 'onto', where: 'before', words: 'on across over with' },
  {
    id: 'structure',
    where: 'noun',
    words:
      'component* contribution* stage* strateg* challenge* aspect* reason* question* finding* innovation* module* phase* way* type* part parts section* direction* dimension* role* limitation* issue* level* kind* form* mechanism* parameter* approach* method* model models regime* possibilit* tier* axes axis objective* setting* scenario* baseline* step* group* pattern* principle* paradigm* perspective* pipeline* capabilit* technique* framework* modalit* factor* criteria propert* variant* configuration* case result* key feature* main subsystem* shortcoming* caveat* operation* constraint* arm arms point session* research sample samples algorithm* agents experiment* modes attribute* fold folds',
  },
  { id: 'benchmark', where: 'noun', words: 'benchmark* dataset* task tasks domain* baseline* backbone* environment*' },
  {
    id: 'than',
    where: 'after',
    words: 'than over compared faster higher lower better fewer less more reduction improvement increase speedup',
  },
  { id: 'followed-of', where: 'after', words: 'of' },
  { id: 'old', where: 'after', words: 'old ago aged older' },
  {
    id: 'change',
    where: 'around',
    words:
      'improv* reduc* increas* decreas* gain* boost* speedup* speed-up* speeds sped faster slower lower* higher fewer less more drop* degrad* sav* accelerat* overhead* cut cuts cutting grow* grew grown rise rises rose fell fall* declin* enhanc* better worse than compared relative outperform* surpass* slowdown shorten* rais* shrink* loss longer shorter improvement extra additional up down',
  },
];
