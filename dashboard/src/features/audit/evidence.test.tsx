// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { AuditRun } from '../../api/audit-types';
import { shown } from '../../ui/shown';
import { aGoal, someProgress } from '../goal/some-goal';
import { GoalBeside } from './GoalBeside';
import { Proof } from './Proof';

describe('A goal beside itself', () => {
  it('marks what differs by words and as deleted and inserted, and nothing else', () => {
    const now = aGoal({ progress: someProgress({ actual: '31300.00', orders: 413 }) });
    shown(<GoalBeside then={aGoal()} now={now} failure={null} isAsking={false} />);
    expect(screen.getByRole('status').textContent).toBe('2 figures differ');
    const row = screen.getByRole('row', { name: /^Actual/ });
    expect(within(row).getByText('£31,250.00').tagName).toBe('DEL');
    expect(within(row).getByText('£31,300.00').tagName).toBe('INS');
    expect(within(row).getByText('£50.00 more')).toBeTruthy();
    expect(document.querySelectorAll('tbody ins')).toHaveLength(2);
  });

  it('says that nothing differs', () => {
    shown(<GoalBeside then={aGoal()} now={aGoal()} failure={null} isAsking={false} />);
    expect(screen.getByRole('status').textContent).toContain('Nothing differs');
    expect(document.querySelectorAll('ins, del')).toHaveLength(0);
  });

  it('says why there is nothing to stand beside it', () => {
    const failure = new Error('no day of the goal');
    shown(<GoalBeside then={aGoal()} now={undefined} failure={failure} isAsking={false} />);
    expect(screen.getByRole('alert').textContent).toContain('no day of the goal');
    shown(
      <GoalBeside then={aGoal()} now={aGoal({ progress: null })} failure={null} isAsking={false} />,
    );
    expect(screen.getByText(/present settings no period/)).toBeTruthy();
  });

  it('says that no period ran', () => {
    shown(
      <GoalBeside then={aGoal({ progress: null })} now={aGoal()} failure={null} isAsking={false} />,
    );
    expect(screen.getByText(/no period of this goal ran/)).toBeTruthy();
  });
});

describe('The proof', () => {
  const run: AuditRun = {
    id: 'r',
    storeId: 'acme',
    state: 'done',
    askedBy: 'auditor',
    askedAt: '2026-11-22T10:00:00.000Z',
    finishedAt: '2026-11-22T10:00:02.500Z',
    equal: true,
    position: 1_234,
    parkedAt: null,
    events: 1_200,
    digest: 'ab'.repeat(32),
    differing: 0,
    differences: [],
    progress: { events: 1_200, of: 1_200 },
    error: null,
  };
  const proof = (traits: Partial<AuditRun>) => {
    shown(<Proof run={{ ...run, ...traits }} zone="UTC" />);
    return screen.getByTestId('proof').textContent;
  };

  it('names what was compared, up to where, when, and by whom', () => {
    const said = proof({});
    expect(said).toContain('Equal');
    expect(said).toContain('1,200 events up to event 1,234');
    expect(said).toContain('ab'.repeat(32));
    expect(said).toContain('auditor');
    expect(said).toContain('2.5 s');
  });

  it('names each difference', () => {
    window.ResizeObserver ??= class {
      observe() {}
      unobserve() {}
      disconnect() {}
    };
    const said = proof({
      equal: false,
      differing: 3,
      differences: [
        {
          table: 'goal_period',
          key: 'monthly-revenue 2026-11-01',
          column: 'actual',
          kind: 'changed',
          expected: '3125000',
          served: '3125001',
        },
      ],
    });
    expect(said).toContain('3 differences');
    expect(said).toContain('The first 1 of 3.');
    expect(screen.getByRole('region', { name: '3 differences' })).toBeTruthy();
  });

  it('says how far it has come, and why it came to nothing', () => {
    expect(
      proof({
        state: 'running',
        equal: null,
        digest: null,
        finishedAt: null,
        progress: { events: 50, of: 200 },
      }),
    ).toContain('50 of 200 events folded');
    expect(screen.getByRole('progressbar').getAttribute('aria-valuenow')).toBe('25');
  });

  it('does not call a run without a result equal', () => {
    const said = proof({ state: 'failed', equal: null, digest: null, error: 'interrupted' });
    expect(said).toContain('No result');
    expect(said).toContain('interrupted');
    expect(said).not.toContain('Equal');
  });

  it('says where the store stands still', () => {
    expect(proof({ parkedAt: 1_235 })).toContain('stands still at event 1,235');
  });
});
