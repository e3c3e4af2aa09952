import { element } from './elements.js';
import { ago, at, count, money, place } from './words.js';

const SHOWN = 50;
const KINDS = {
  sale: { sign: '+', word: 'sold' },
  refund: { sign: '−', word: 'refunded' },
  cancellation: { sign: '−', word: 'cancelled' },
  retraction: { sign: '', word: 'retracted: never placed' },
};

/** The list of what was sold and given back, newest first. */
export class Ticker {
  #list;
  #empty;

  constructor(list, empty) {
    this.#list = list;
    this.#empty = empty;
    setInterval(() => this.#tick(), 1_000);
  }

  reset(newestFirst) {
    this.#list.replaceChildren(...newestFirst.slice(0, SHOWN).map(row));
    this.#tick();
  }

  add(entry) {
    const added = row(entry);
    added.classList.add('new');
    this.#list.prepend(added);
    while (this.#list.children.length > SHOWN) {
      this.#list.lastElementChild.remove();
    }
    this.#tick();
  }

  #tick() {
    this.#empty.hidden = this.#list.children.length > 0;
    const now = Date.now();
    for (const time of this.#list.querySelectorAll('time')) {
      const text = ago(time.dateTime, now);
      if (time.textContent !== text) {
        time.textContent = text;
      }
    }
  }
}

function row(entry) {
  const kind = KINDS[entry.kind];
  const time = element('time');
  time.dateTime = entry.at;
  time.title = at(entry.at);
  const more = entry.product.moreItems > 0 ? ` +${count(entry.product.moreItems)} more` : null;
  const name = element('span', 'name', entry.product.name);
  name.title = entry.product.name;
  const item = element(
    'li',
    `entry ${entry.kind}`,
    picture(entry.product),
    element(
      'div',
      'what',
      element('p', 'product', name, more && element('span', 'more', more)),
      element(
        'p',
        'detail',
        element('span', 'kind', kind.word),
        element('span', '', `${count(entry.units)} ${entry.units === 1 ? 'unit' : 'units'}`),
        element('span', '', `order ${entry.orderId}`),
        place(entry.location) && element('span', '', place(entry.location)),
        entry.late && element('span', 'late', 'recorded late'),
      ),
    ),
    element(
      'div',
      'worth',
      element('p', 'value', kind.sign + money(entry.value, entry.currency)),
      time,
    ),
  );
  item.value = entry.seq;
  return item;
}

function picture(product) {
  const initial = [...product.name.trim()][0] ?? '·';
  const frame = element('span', 'picture', initial.toUpperCase());
  frame.ariaHidden = 'true';
  if (product.imageUrl) {
    const image = element('img');
    image.referrerPolicy = 'no-referrer';
    image.loading = 'lazy';
    image.alt = '';
    image.onerror = () => image.remove();
    image.src = product.imageUrl;
    frame.append(image);
  }
  return frame;
}
