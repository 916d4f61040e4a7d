import { render } from 'preact';
import '../../components/ui/look/papergloss.css';
import { dressPage } from '../shared/dress';
import { App } from './App';

dressPage();
const root = document.getElementById('app');
if (root) render(<App />, root);
