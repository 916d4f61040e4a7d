/** Words right before a number that make it a name: `HTTP 503`, `stage 3`, `RTX 4090`. */
export const numberedNames = {
  /** Standards, routes, missions and series of hardware: any number after them is theirs. */
  series:
    'http rfc iso ieee fips nist ansi din port route interstate highway apollo boeing airbus windows rtx gtx geforce tesla quadro radeon ryzen gaudi sdss fortune s&p nasdaq ftse nikkei stoxx csi sigsegv sigkill ios ipados macos android galaxy iphone ngc ugc abell psr',
  /** Families of models whose versions are small numbers. */
  models: 'claude opus sonnet haiku gemini grok',
  /** What is told apart by a small number. */
  classes: 'stage stages grade phase type version tier schedule chromosome zone',
  /** What a paper numbers in itself, in the singular. */
  references:
    'theorem lemma corollary proposition definition section sec figure fig table chapter equation eq appendix algorithm',
} as const;

/** What a number with a letter names before these words: `8K video`, `3d orbitals`, `10-fold cross-validation`, `5-point scale`. */
export const namedBy = {
  resolutions:
    'video videos resolution resolutions display displays content footage uhd hdr screen screens streaming tv',
  orbitals:
    'orbital orbitals electron electrons transition metal metals shell shells subshell band bands state states level levels element elements core-level magnetism hole holes',
  folds: 'cross cross-validation cross-validated crossvalidation cv validation setup splits symmetric symmetry axis',
  enlarging:
    'magnification magnifications objective objectives zoom lens lenses oversampling upsampling downsampling undersampling upscaling downscaling super-resolution microscope microscopy eyepiece',
  scales: 'scale scales likert likert-type',
  splits: 'split splits ratio mix partition division service availability monitoring',
} as const;
