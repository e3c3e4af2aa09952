import type { Difference } from '../../api/audit-types';
import { texts } from '../../text/texts';
import explained from './Explanation.module.css';
import { LongTable } from './LongTable';

const words = texts.audit.verify;

/** Every difference that a run found, by table, row and column. */
export function Found({
  differences,
  differing,
}: {
  differences: Difference[];
  differing: number;
}) {
  return (
    <>
      <LongTable
        label={words.differs(differing)}
        columns={[
          { name: words.table },
          { name: words.key },
          { name: words.column },
          { name: words.kind },
          { name: words.expected },
          { name: words.served },
        ]}
        rows={differences}
        keyOf={({ table, key, column, kind }) => `${table} ${key} ${column} ${kind}`}
        cells={({ table, key, column, kind, expected, served }) => [
          table,
          key,
          column ?? '',
          words.kinds[kind],
          expected !== null && <ins key="expected">{expected}</ins>,
          served !== null && <del key="served">{served}</del>,
        ]}
      />
      {differing > differences.length && (
        <p className={explained.note}>{words.more(differences.length, differing)}</p>
      )}
    </>
  );
}
