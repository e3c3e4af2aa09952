import { useLink, useLinkState } from '../live/link-context';
import { useNow } from '../live/use-now';
import { ago, clockTime } from '../text/format';
import { texts } from '../text/texts';
import classes from './App.module.css';

const WORTH_SAYING = 8_000;

/** Whether what is seen is now, and if not, since when. */
export function LiveBadge() {
  const state = useLinkState();
  const link = useLink();
  useNow();
  const age = Date.now() - link.heardAt;
  const words =
    state.is === 'connecting'
      ? texts.link.connecting
      : state.is === 'offline'
        ? texts.link.offline(clockTime(state.since))
        : state.catchingUp
          ? texts.link.catchingUp
          : texts.link.live;
  const is = state.is === 'live' && state.catchingUp ? 'catching-up' : state.is;
  const heard = texts.link.age(ago(new Date(link.heardAt).toISOString(), Date.now()));
  return (
    <p className={classes.live} data-state={is} title={heard}>
      <span role="status">{words}</span>
      {state.is !== 'connecting' && age > WORTH_SAYING && (
        <span className={classes.age}>{ago(new Date(link.heardAt).toISOString(), Date.now())}</span>
      )}
    </p>
  );
}
