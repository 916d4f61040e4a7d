import { render } from 'preact';
import '../../components/ui/look/papergloss.css';
import { App } from './App';

const root = document.getElementById('app');
if (root) render(<App />, root);
