import '@veerkracht/components/define/report';
import type { SendReport } from '@veerkracht/components/report';
import { sendReport } from '@veerkracht/sdk';

/** "Klopt dit niet?" goes to the hub at this address, which may be relative to the page. */
export const reportsTo =
  (hub: string): SendReport =>
  (report) =>
    sendReport(new URL(hub, document.baseURI).href, report);
