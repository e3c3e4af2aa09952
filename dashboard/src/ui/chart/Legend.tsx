import classes from './Legend.module.css';

export interface LegendItem {
  name: string;
  value: string;
  tone: string;
  look: 'solid' | 'dashed' | 'thin';
}

/** What the lines of a chart are, and what each comes to. */
export function Legend({ items }: { items: LegendItem[] }) {
  return (
    <dl className={classes.legend}>
      {items.map(({ name, value, tone, look }) => (
        <div key={name}>
          <dt>
            <svg width="18" height="10" aria-hidden="true" data-look={look} stroke={tone}>
              <path d="M1 5h16" />
            </svg>
            {name}
          </dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
