/** Who takes part. Each page sets `globalThis.start(host, { events, view, date, most })`, which gives `{ next, previous }`. */

const views = `{ month: 'dayGridMonth', year: 'listYear' }`;
const asEvents = `events.map(({ id, title, date, start, end }) => ({ id, title, start: date + 'T' + start, end: date + 'T' + end }))`;

export const peers = {
  ours: {
    from: '../../packages/embed',
    code: `
      import '@veerkracht/components/define/intervention-calendar';
      // Comes by itself a moment later; loading is not counted, of nobody. Named, since what is only imported is left out.
      import { createAfter } from '../components/src/intervention-calendar/after/after.ts';
      globalThis.loaded = createAfter;
      const schedule = ({ id, date, start, end }) => ({
        id: 'schedule-' + id, dtstart: date, opens_at: start, closes_at: end, timezone_id: 'Europe/Amsterdam',
      });
      const seriesOf = (event) => ({ id: event.id, name: event.title, status: 'planned', schedule: schedule(event) });
      globalThis.prepare = ({ events }) =>
        Array.from({ length: Math.ceil(events.length / 100) }, (_, at) => ({
          id: 'service-' + at, name: 'Buurthuis ' + at, status: 'active',
          series: events.slice(at * 100, at * 100 + 100).map(seriesOf),
        }));
      globalThis.start = (host, services, { view, date, shown }) => {
        const calendar = document.createElement('vk-intervention-calendar');
        Object.assign(calendar, {
          clock: () => new Date(date + 'T08:00:00Z'),
          query: { view: view === 'month' ? 'month' : 'agenda', filters: {}, lessons: [], postcode: '' },
          source: { async *pages() { yield { services }; } },
          languages: 'nl',
          pageSize: shown,
        });
        host.append(calendar);
        const press = (name) => calendar.shadowRoot.querySelector('button[aria-label="' + name + '"]').click();
        globalThis.next = () => press('Volgende maand');
        globalThis.previous = () => press('Vorige maand');
      };`,
  },
  fullcalendar: {
    from: '.',
    code: `
      import { Calendar } from 'fullcalendar';
      import dayGrid from 'fullcalendar/daygrid';
      import list from 'fullcalendar/list';
      import classic from 'fullcalendar/themes/classic';
      import 'fullcalendar/skeleton.css';
      import 'fullcalendar/themes/classic/theme.css';
      import 'fullcalendar/themes/classic/palette.css';
      globalThis.prepare = ({ events }) => ${asEvents};
      globalThis.start = (host, events, { view, date, most }) => {
        const calendar = new Calendar(host, {
          plugins: [dayGrid, list, classic], initialView: (${views})[view], initialDate: date, firstDay: 1, height: 800,
          headerToolbar: { start: 'title', end: 'prev,next' }, dayMaxEvents: most, fixedWeekCount: false, events,
        });
        calendar.render();
        globalThis.next = () => calendar.next();
        globalThis.previous = () => calendar.prev();
      };`,
  },
  eventcalendar: {
    from: '.',
    code: `
      import { createCalendar, DayGrid, List } from '@event-calendar/core';
      import '@event-calendar/core/index.css';
      globalThis.prepare = ({ events }) => ${asEvents};
      globalThis.start = (host, events, { view, date, most }) => {
        const calendar = createCalendar(host, [DayGrid, List], {
          view: (${views})[view], date, firstDay: 1, height: '1100px', dayMaxEvents: most !== false, events,
        });
        globalThis.next = () => calendar.next();
        globalThis.previous = () => calendar.prev();
      };`,
  },
};
