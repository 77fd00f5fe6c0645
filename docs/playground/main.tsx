import { render } from 'preact';
import { App } from './page/app.tsx';
import { startAsking } from './page/ask.ts';
import { fromAddress } from './page/start.ts';

const place = document.getElementById('page');
if (place === null) throw new Error('The page has no element "page" to stand in.');
const ask = startAsking();
const given = await fromAddress(location.hash);
render(<App ask={ask} given={given} />, place);
