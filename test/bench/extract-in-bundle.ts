export { extractMetrics } from '../../lib/metrics/extract';
export { findTopics } from '../../lib/tags/find-topics';
