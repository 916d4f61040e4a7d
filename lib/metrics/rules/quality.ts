import type { KindRules } from './rule';

export const quality: KindRules = {
  units: [
    { id: 'quality-points', type: 'points', kind: 'quality', units: [['points', 'points point pts pt pp p.p']] },
    {
      id: 'quality-measure',
      type: 'score',
      kind: 'quality',
      units: [
        ['accuracy', 'accuracy acc'],
        ['F1', 'F1 F1-score'],
        ['BLEU', 'BLEU'],
        ['AUC', 'AUC AUROC ROC-AUC'],
        ['mAP', 'mAP'],
        ['AP', 'AP'],
        ['mIoU', 'mIoU'],
        ['IoU', 'IoU'],
        ['perplexity', 'perplexity PPL ppl'],
        ['WER', 'WER'],
        ['PSNR', 'PSNR'],
        ['SSIM', 'SSIM'],
        ['FID', 'FID'],
        ['ROUGE', 'ROUGE'],
        ['dB', 'dB'],
        ['kappa', 'kappa κ'],
        ['R2', 'R2 R^2'],
        ['Dice', 'Dice DSC'],
        ['MRR', 'MRR'],
        ['NDCG', 'NDCG nDCG'],
        ['Elo', 'Elo ELO'],
        ['loss', 'loss'],
        ['recall', 'recall'],
        ['precision', 'precision'],
        ['r', 'r'],
      ],
    },
  ],
  cues: [
    {
      id: 'quality-score',
      kind: 'quality',
      weight: 3,
      words:
        'accura* f1 f1-score score scores bleu rouge auc auroc map miou iou precision recall perplexity wer psnr ssim fid dice kappa mrr ndcg pass@* top-1 top-5 exact sensitivity specificity correlation* agreement concordance r2 mse rmse mae elo winrate win-rate win',
    },
    {
      id: 'quality-agreement',
      kind: 'quality',
      weight: 4,
      types: ['percent', 'points'],
      words:
        'complian* adheren* concordan* reliab* completeness consisten* coverage reproduc* detection identif* recover*',
    },
    {
      id: 'quality-success',
      kind: 'quality',
      weight: 2,
      words:
        'success* error errors quality performance correct* solve* solving resolve* prefer* robust* generaliz* compliance fidelity hallucinat* fail* benchmark* baseline* outperform* surpass* state-of-the-art sota improv* gain gains degrad* drop* valid* faithful* complete* reward* rank*',
    },
  ],
};
