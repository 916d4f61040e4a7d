import { render } from 'preact';
import '../../components/ui/look/papergloss.css';
import '../../components/ui/parts/dialog.css';
import '../../components/library/library.css';
import '../../components/library/table/table.css';
import '../../components/library/settings/settings.css';
import '../../components/library/rules/rules.css';
import '../../components/library/backup/backup.css';
import { App } from './App';

const root = document.getElementById('app');
if (root) render(<App />, root);
