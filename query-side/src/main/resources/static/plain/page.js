import { element } from './elements.js';
import { Goals } from './goals.js';
import { Link } from './link.js';
import { authorized, begin, signOut } from './sign-in.js';
import { Ticker } from './ticker.js';
import { TickerFeed } from './ticker-feed.js';

const REFRESH_GOALS = 60_000;

const chooser = document.getElementById('store');
const state = document.getElementById('link');
const ticker = new Ticker(
  document.getElementById('ticker'),
  document.getElementById('ticker-empty'),
);
const goals = new Goals(document.getElementById('goals'), document.getElementById('goals-empty'));
const link = new Link(showState, follow);

let store = null;
let feed = null;
let stops = [];

function showState(text) {
  state.dataset.state = text;
  state.textContent = text;
}

/** Shows another store. */
function choose(storeId) {
  unfollow();
  feed?.close();
  store = storeId;
  feed = new TickerFeed(store, ticker);
  ticker.reset([]);
  goals.clear();
  const address = new URL(location.href);
  address.searchParams.set('store', store);
  history.replaceState(null, '', address);
  document.title = `${chooser.selectedOptions[0]?.textContent ?? store} · Paceline`;
  if (link.up) {
    follow();
  }
}

function follow() {
  if (!store) {
    return;
  }
  unfollow();
  stops = [
    feed.follow(link),
    link.follow(`/topic/store.${store}.goals`, (frame) => goals.one(frame.goal)),
    link.follow(`/app/store.${store}.goals`, (snapshot) => goals.all(snapshot.goals)),
  ];
}

function unfollow() {
  stops.splice(0).forEach((stop) => stop());
}

/** Time alone sends no frames, but what is expected by now goes on. */
async function refreshGoals() {
  const asked = store;
  if (!asked || document.hidden) {
    return;
  }
  const answer = await authorized(`/api/${asked}/sales-goals?status=active`);
  if (answer.ok && asked === store) {
    goals.all((await answer.json()).goals);
  }
}

async function listStores() {
  const answer = await authorized('/api/stores');
  const { stores } = answer.ok ? await answer.json() : { stores: [] };
  if (stores.length === 0) {
    setTimeout(retryStores, 3_000);
    return;
  }
  const wanted = store ?? new URL(location.href).searchParams.get('store');
  chooser.replaceChildren(
    ...stores.map(({ storeId, name }) => {
      const option = element('option', '', name);
      option.value = storeId;
      return option;
    }),
  );
  chooser.disabled = false;
  chooser.value = stores.some(({ storeId }) => storeId === wanted) ? wanted : stores[0].storeId;
  if (chooser.value !== store) {
    choose(chooser.value);
  }
}

function retryStores() {
  listStores().catch(() => setTimeout(retryStores, 3_000));
}

chooser.addEventListener('change', () => choose(chooser.value));
chooser.addEventListener('focus', () => listStores().catch(() => {}));
setInterval(() => refreshGoals().catch(() => {}), REFRESH_GOALS);

const leave = document.getElementById('sign-out');
leave.addEventListener('click', () => signOut().catch((failure) => showState(failure.message)));

async function start() {
  try {
    await begin();
  } catch (failure) {
    showState(failure.message);
    return;
  }
  leave.hidden = false;
  showState('connecting');
  link.open();
  retryStores();
}

start();
