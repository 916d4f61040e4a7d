import type { PageSummary } from '../../lib/messages/page-replies';
import { layoutReport } from '../../lib/text/layout-report';
import { useServices } from '../ui/data/services';
import { Icon } from '../ui/parts/Icon';
import { useMessages } from '../ui/parts/Toasts';

/** Says that a known site looks different from what was expected, with a report that names nothing personal. */
export function LayoutNotice({ summary }: { summary: PageSummary }) {
  const { copy, version } = useServices();
  const { done, failed } = useMessages();
  const report = layoutReport({
    version,
    site: summary.site?.id ?? 'unknown',
    pageType: summary.pageType,
    url: summary.url,
    papers: summary.papers.length,
    error: summary.error,
  });
  return (
    <div class="notice">
      <Icon name="warning" />
      <p>
        This site’s layout has changed, so papers may be missing.{' '}
        <button
          type="button"
          class="link-button"
          onClick={() =>
            copy(report).then(
              () => done('Report copied. It holds no address, title or name.'),
              () => failed('The browser did not allow copying.'),
            )
          }
        >
          Copy a report
        </button>
      </p>
    </div>
  );
}
