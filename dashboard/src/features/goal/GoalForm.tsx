import { Alert, Button, Collapse, Group, Modal, Select, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import type { Goal } from '../../api/types';
import { texts } from '../../text/texts';
import { useReturnFocus } from '../../ui/use-return-focus';
import { useSaving } from '../../ui/use-saving';
import { changesOf } from './changes';
import classes from './Goal.module.css';
import { FIELDS, fieldsOf, type GoalFields, NEW_GOAL, setGoal, termsOf } from './goal-terms';

const words = texts.goal.form;
const MORE = ['tolerance', 'curve', 'refundsCountOn'];
const options = (named: Record<string, string>) =>
  Object.entries(named).map(([value, label]) => ({ value, label }));

/** Sets a goal, or revises the one given. The server judges; what it refuses is said at the field. */
export function GoalForm({
  storeId,
  currency,
  goal,
  goals,
  onClose,
  onSaved,
}: {
  storeId: string;
  currency: string;
  goal: Goal | null;
  goals: Goal[];
  onClose: () => void;
  onSaved: (position: string | null, said: string) => void;
}) {
  const [hasMore, setMore] = useState(false);
  useReturnFocus();
  const form = useForm<GoalFields>({
    mode: 'controlled',
    initialValues: goal ? fieldsOf(goal) : NEW_GOAL,
  });
  const { metric, period } = form.values;
  const replaced =
    goal ??
    goals.find((one) => period !== 'custom' && one.goalId === `${period}-${metric}`) ??
    null;
  const changes = replaced ? changesOf(replaced, form.values) : [];

  const { above, isBusy, refused, saved } = useSaving(form, FIELDS);
  const isOpen = hasMore || refused.some((field) => MORE.includes(field));
  const submit = saved(async (values) => {
    const position = await setGoal(storeId, termsOf(values, goal?.goalId));
    const name = values.label.trim() || texts.goal.name(values.period, values.metric);
    onSaved(position, (replaced ? texts.goal.revised : texts.goal.wasSet)(name));
  });

  return (
    <Modal
      opened
      onClose={onClose}
      title={goal ? words.reviseTitle : words.setTitle}
      closeButtonProps={{ 'aria-label': texts.close }}
      radius="lg"
    >
      <form onSubmit={submit} noValidate>
        <Stack gap="sm">
          {above && (
            <Alert color="red" role="alert">
              {above}
            </Alert>
          )}
          {!goal && (
            <Group grow>
              <Select
                label={words.metric}
                data={options(texts.goal.metrics)}
                allowDeselect={false}
                {...form.getInputProps('metric')}
              />
              <Select
                label={words.period}
                data={options(texts.goal.periods)}
                allowDeselect={false}
                {...form.getInputProps('period')}
              />
            </Group>
          )}
          {!goal && period === 'custom' && (
            <Group grow align="flex-start">
              <TextInput
                type="date"
                label={words.startDate}
                {...form.getInputProps('startDate')}
                name="startDate"
              />
              <TextInput
                type="date"
                label={words.endDate}
                {...form.getInputProps('endDate')}
                name="endDate"
              />
            </Group>
          )}
          <TextInput
            label={words.target}
            inputMode="decimal"
            autoComplete="off"
            data-autofocus
            rightSection={metric === 'revenue' ? currency : texts.goal.units}
            rightSectionWidth={56}
            {...form.getInputProps('target')}
            name="target"
          />
          <TextInput
            label={words.label}
            placeholder={words.labelHint}
            autoComplete="off"
            {...form.getInputProps('label')}
            name="label"
          />
          <Button
            variant="subtle"
            size="compact-sm"
            style={{ alignSelf: 'flex-start' }}
            aria-expanded={isOpen}
            onClick={() => setMore(!isOpen)}
          >
            {isOpen ? words.less : words.more}
          </Button>
          <Collapse expanded={isOpen}>
            <Stack gap="sm">
              <Select
                label={texts.goal.curve}
                description={texts.goal.curveHint}
                data={options(texts.goal.curves)}
                allowDeselect={false}
                {...form.getInputProps('curve')}
              />
              <Select
                label={texts.goal.refundsCountOn}
                data={options(texts.goal.refunds)}
                allowDeselect={false}
                {...form.getInputProps('refundsCountOn')}
              />
              <TextInput
                label={words.tolerance}
                description={words.toleranceHint}
                inputMode="decimal"
                {...form.getInputProps('tolerance')}
                name="tolerance"
              />
            </Stack>
          </Collapse>
          {replaced && (
            <section className={classes.changes} aria-live="polite">
              <h4>{goal ? words.changes : words.replaces}</h4>
              {changes.length === 0 && words.noChange}
              {changes.map(({ field, before, after }) => (
                <p key={field}>
                  {field}: <del>{before}</del> → <ins>{after}</ins>
                </p>
              ))}
            </section>
          )}
          <Group justify="flex-end" mt="xs">
            <Button variant="default" onClick={onClose}>
              {texts.cancel}
            </Button>
            <Button
              type="submit"
              loading={isBusy}
              disabled={replaced !== null && changes.length === 0}
            >
              {texts.save}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
