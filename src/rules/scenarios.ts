import decade from '../../rules/scenarios/decade.json';
import fairWeather from '../../rules/scenarios/fair-weather.json';
import syria from '../../rules/scenarios/syria.json';
import ukraine from '../../rules/scenarios/ukraine.json';

/** The scenarios that are shipped, file by file. */
export const SCENARIO_FILES = {
  'scenarios/decade.json': decade,
  'scenarios/fair-weather.json': fairWeather,
  'scenarios/syria.json': syria,
  'scenarios/ukraine.json': ukraine,
};

/** What scenarios and their years are called. The rules have it too. */
export interface Calendar {
  scenario: Record<string, { title: string; years: { year: number; season?: string | null }[] } | undefined>;
}

const named: { id: string; title: string; years: { year: number; season?: string }[] }[] = Object.values(SCENARIO_FILES);

/** The names alone, for screens that stand before the rules are loaded. */
export const CALENDAR: Calendar = { scenario: Object.fromEntries(named.map((row) => [row.id, row])) };
