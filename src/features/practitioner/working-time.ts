import type { WorkingTime } from '../../core/at-work.ts';
import type { CareTeam } from '../care-team/model.ts';
import type { Practitioner } from './model.ts';

/** The clocks and the holidays that a person lives by. */
export function workingTime({ zone }: Pick<Practitioner, 'zone'>, team: CareTeam): WorkingTime {
  return { zone: zone ?? team.zone, holidayRegion: team.holidayRegion };
}
