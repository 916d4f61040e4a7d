/** Words of the places where people work. */
const ofWork =
  /(?<!\p{L})(?:universit\p{L}*|univ\.|institut\p{L}*|inst\.|department|dept\b\.?|facult\p{L}*|school|college|laborator\p{L}*|labs?|hospital|klinik\p{L}*|clinics?|academy|polytechnic\p{L}*|polit[eé]cnic\p{L}*|cent(?:re|er)|centro|division|research|inc|ltd|gmbh|llc|corp|corporation|[ée]cole|hochschule|technologies|ministry)(?!\p{L})/iu;
const known =
  /^(?:MIT|CMU|ETH|EPFL|CNRS|INRIA|Inria|UCLA|UC|NYU|KAIST|NVIDIA|Nvidia|Google|DeepMind|OpenAI|Microsoft|Meta|IBM|Amazon|AWS|Apple|Intel|Samsung|Tencent|Alibaba|Baidu|Huawei|ByteDance|Stanford|Harvard|Princeton|Caltech|Anthropic|Adobe|Salesforce|Bosch|Siemens|CERN|NASA|NIST|NIH)(?!\p{L})/u;
const ofGroups =
  /(?<!\p{L})(?:groups?|team|collaborat(?:ion|ions|ors|ive)|investigators|consortium|committee|network|trialists|initiative|project|task force|working party|council|members)(?!\p{L})/iu;

/** Whether a name says that many stand behind it: a collaboration, a study's group. */
export const isOfMany = (name: string): boolean => ofGroups.test(name);

/** Whether a text behind a person's name says where they work, and is no author of its own. */
export const isWorkplace = (text: string): boolean => (ofWork.test(text) || known.test(text)) && !isOfMany(text);
