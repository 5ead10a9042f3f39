/** Where hours are registered (R36): the city's platform or the province's, by the recommending body. */
import { isInProvince } from '#schemas/cycles/regions.ts';
import { foldText } from '#schemas/values/text.ts';
import { formatChoice, unitKinds } from '#schemas/values/choices.ts';
import { ask, broken, pass, type ApplicantFacts, type Ruling } from './define.ts';

/** One year's platform against those of the cycle. Which cities have their own is not known to us. */
export function platformRuling(
  { cycle, submission }: ApplicantFacts,
  written: string | undefined,
  year: number,
): Ruling {
  if (written === undefined) return ask(`${year}年度没有填报学时登记平台，请补填`);
  const { kind } = submission.unit;
  const platform = cycle.continuingEducation.platforms.find(({ name, aliases }) =>
    [name, ...aliases].some((one) => foldText(written).includes(foldText(one))),
  );
  const steps = [`${year}年度登记于“${written}”${platform ? `，认作${platform.name}` : ''}`];
  const unit = formatChoice(unitKinds, kind);
  if (platform === undefined) return ask(`“${written}”不是已知的学时登记平台，请核对`, { steps });
  if (platform.kinds.includes(kind)) return pass(`在${platform.name}登记`, { steps });
  const wanted = cycle.continuingEducation.platforms
    .filter(({ kinds }) => kinds.includes(kind))
    .map(({ name }) => name)
    .join('或');
  const reason = `报送单位属于${unit}，学时应在${wanted}登记，实际登记于“${written}”`;
  // A name without a place may be anybody's platform.
  return isInProvince(cycle, written) === true
    ? broken(reason, { steps })
    : ask(`${reason}，请核对`, { steps });
}
