/** A paper of the sample on the welcome page: invented, in the words of real ones. */
interface SamplePaper {
  title: string;
  authors: readonly string[];
  abstract: string;
}

/** A digest of three, each with topics and numbers of another field. */
export const samplePapers: readonly SamplePaper[] = [
  {
    title: 'Drafting in Blocks: Speculative Decoding for Long Answers',
    authors: ['Noor Example', 'Kim Sample'],
    abstract:
      'Large language models write one token at a time. We let a small draft model propose whole blocks and verify them in one pass. On eight H100 GPUs, block drafting speeds up decoding of a 70B model by up to 3.4x over autoregressive decoding, and reaches 57.4% on SWE-bench Verified without any loss of quality.',
  },
  {
    title: 'Folding on a Budget: Protein Structures from Compressed Alignments',
    authors: ['Ada Example', 'Bo Sample'],
    abstract:
      'Structure prediction spends most of its time on searching databases for alignments. We predict from compressed alignments instead. Our pipeline is 13.8x faster than AlphaFold, needs 40% less memory, and reaches a median GDT of 92.1 on CASP15 targets.',
  },
  {
    title: 'A Year of Remote Follow-up after Heart Failure: A Randomized Trial',
    authors: ['Eve Example'],
    abstract:
      'Patients with heart failure are often readmitted soon after discharge. We randomized 1,240 patients in 18 hospitals to remote follow-up or usual care. Remote follow-up reduced readmissions within 90 days from 31.4% to 19.8%.',
  },
];
