import type { ReactNode } from 'react';
import classes from './LongTable.module.css';
import { useRows } from './use-rows';

/** A table of any length, of which only the rows that are seen are drawn. */
export function LongTable<R>({
  label,
  columns,
  rows,
  keyOf,
  cells,
  isChosen,
}: {
  label: string;
  columns: { name: string; isNumber?: boolean }[];
  rows: R[];
  keyOf: (row: R) => string;
  cells: (row: R, index: number) => ReactNode[];
  isChosen?: (row: R) => boolean;
}) {
  const { scroller, seen, measure, before, after } = useRows(rows.length);
  return (
    <div ref={scroller} className={classes.scroll} tabIndex={0} role="region" aria-label={label}>
      <table className={classes.table} aria-rowcount={rows.length + 1}>
        <thead>
          <tr aria-rowindex={1}>
            {columns.map(({ name, isNumber }) => (
              <th key={name} scope="col" data-number={isNumber}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {before > 0 && <Gap height={before} columns={columns.length} />}
          {seen.map(({ index }) => {
            const row = rows[index] as R;
            return (
              <tr
                key={keyOf(row)}
                ref={measure}
                data-index={index}
                aria-rowindex={index + 2}
                data-chosen={isChosen?.(row)}
              >
                {cells(row, index).map((cell, i) => (
                  <td key={columns[i]?.name} data-number={columns[i]?.isNumber}>
                    {cell}
                  </td>
                ))}
              </tr>
            );
          })}
          {after > 0 && <Gap height={after} columns={columns.length} />}
        </tbody>
      </table>
    </div>
  );
}

function Gap({ height, columns }: { height: number; columns: number }) {
  return (
    <tr aria-hidden="true">
      <td colSpan={columns} style={{ height, padding: 0, border: 0 }} />
    </tr>
  );
}
