import { render } from 'preact';
import '../../components/ui/look/papergloss.css';
import '../../components/ui/parts/dialog.css';
import '../../components/library/library.css';
import '../../components/library/views.css';
import '../../components/library/numbers/numbers.css';
import '../../components/library/compare/compare.css';
import '../../components/library/plots/plots.css';
import '../../components/library/digest/digest.css';
import '../../components/library/paper/paper.css';
import '../../components/library/table/table.css';
import '../../components/library/settings/settings.css';
import '../../components/library/settings/sync/sync.css';
import '../../components/library/rules/rules.css';
import '../../components/library/backup/backup.css';
import { App } from './App';

const root = document.getElementById('app');
if (root) render(<App />, root);
