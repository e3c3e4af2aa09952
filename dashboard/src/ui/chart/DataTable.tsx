import { useState } from 'react';
import classes from './DataTable.module.css';

/** A chart in words and figures, for whoever reads rather than looks. */
export function DataTable({
  summary,
  columns,
  rows,
}: {
  summary: string;
  columns: string[];
  rows: string[][];
}) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details className={classes.details} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{summary}</summary>
      {isOpen && (
        <div className={classes.scroll} tabIndex={0} role="region" aria-label={summary}>
          <table>
            <thead>
              <tr>
                {columns.map((column) => (
                  <th key={column} scope="col">
                    {column}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map(([first, ...cells]) => (
                <tr key={first}>
                  <th scope="row">{first}</th>
                  {cells.map((cell, i) => (
                    <td key={columns[i + 1]}>{cell}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </details>
  );
}
