import type { Service, Translation } from '@veerkracht/spec';
import { daysBefore } from './days.ts';
import { scenarioServices } from './pins.ts';
import { traits } from './traits.ts';

interface Texts {
  readonly name: string;
  readonly description: string;
}

/** Written by hand for the demonstration; no speaker of the language has reviewed them. */
const arabic: Readonly<Record<string, Texts>> = {
  [scenarioServices.sleepGroup]: {
    name: 'مجموعة النوم الهادئ، كرابهوف (مثال)',
    description: 'مجموعة باللغة العربية عن النوم والتوتر. تتعلم تمارين للبيت. مجاناً وبدون رسالة من الطبيب.',
  },
  [scenarioServices.womensGroup]: {
    name: 'مجموعة النساء «دي دونروس»، زاندفورت (مثال)',
    description: 'مجموعة للنساء فقط كل يوم ثلاثاء صباحاً. هناك من يرعى أطفالك. مجاناً.',
  },
  [scenarioServices.keyPersons]: {
    name: 'أشخاص من مجتمعك في دوردريخت (مثال)',
    description: 'أشخاص يتكلمون لغتك ويعرفون هولندا. يشرحون لك كيف تعمل المساعدة هنا. مجاناً.',
  },
  [scenarioServices.livingRoom]: {
    name: 'غرفة الجيران «دي كريك» (مثال)',
    description: 'مكان للجلوس والحديث وشرب الشاي مع الجيران. يمكنك الدخول بدون موعد. مجاناً.',
  },
  [scenarioServices.longWait]: {
    name: 'مركز «سترومأوبفارتس» (مثال)',
    description: 'علاج لمن عنده توتر شديد أو حزن شديد. تحتاج إلى رسالة من طبيبك.',
  },
};

const tigrinya: Readonly<Record<string, Texts>> = {
  [scenarioServices.keyPersons]: {
    name: 'ሰባት ካብ ማሕበረሰብኩም ኣብ ዶርድረኽት (ኣብነት)',
    description: 'ቋንቋኹም ዝዛረቡ ሰባት። ሓገዝ ኣብ ሆላንድ ብኸመይ ከም ዝሰርሕ ይገልጹልኩም። ብናጻ እዩ።',
  },
  ['Eritrese Gemeenschap De Brug (voorbeeld)']: {
    name: 'ማሕበረሰብ ኤርትራ «ደ ብሩግ» (ኣብነት)',
    description: 'ምስ ካልኦት ኤርትራውያን ንዛረብ። ብትግርኛ ክትዛረቡ ትኽእሉ። ብናጻ እዩ።',
  },
  [scenarioServices.tigrinyaTreatment]: {
    name: 'ጉጅለ «ሄት ባከን» (ኣብነት)',
    description: 'ብዙሕ ጭንቀት ወይ ሓዘን ንዘለዎም ሰባት ሕክምና። ደብዳበ ካብ ሓኪምኩም የድሊ።',
  },
};

const english: Readonly<Record<string, string>> = {
  [scenarioServices.sleepGroup]: 'Quiet Sleep Group Crabbehof (example)',
  [scenarioServices.womensGroup]: "Women's Group De Duinroos Zandvoort (example)",
  [scenarioServices.keyPersons]: 'Key Persons Dordrecht (example)',
  [scenarioServices.livingRoom]: 'Living Room De Kreek (example)',
  [scenarioServices.longWait]: 'Centre Stroomopwaarts (example)',
  [scenarioServices.sleepTeam]: 'Neighbourhood Team Crabbehof (example)',
  [scenarioServices.walkingGroup]: 'Walking Group Step by Step (example)',
  [scenarioServices.tigrinyaTreatment]: 'Intercultural Team Het Baken (example)',
  [scenarioServices.oldWait]: 'Practice De Lantaarn (example)',
  'Welkomhuis Haarlem (voorbeeld)': 'Welcome House Haarlem (example)',
  'Wijkteam Zandvoort (voorbeeld)': 'Neighbourhood Team Zandvoort (example)',
  'Ouderpunt Dordrecht (voorbeeld)': "Parents' Point Dordrecht (example)",
  'Zwemles zonder Angst (voorbeeld)': 'Swimming without Fear (example)',
  'Maatjes van het Spaarne (voorbeeld)': 'Buddies of the Spaarne (example)',
  'Veilige Haven Merwede (voorbeeld)': 'Safe Haven Merwede (example)',
};

const both = (lang: string, status: Translation['status'], date: string, texts: Texts | undefined): Translation[] =>
  texts === undefined
    ? []
    : (['name', 'description'] as const).map((field) => ({ field, lang, text: texts[field], status, date }));

const englishOf = (name: string): Texts | undefined => {
  const called = english[name];
  const service = traits.find((other) => other.name === name);
  const description = service?.pin.text?.en ?? service?.provider.english;
  return called && description ? { name: called, description } : undefined;
};

export const withTranslations = (services: readonly Service[], today: string): readonly Service[] =>
  services.map((service) => {
    const date = daysBefore(today, 60);
    const translations = [
      ...both('ar', 'machine', date, arabic[service.name]),
      ...both('ti', 'machine', date, tigrinya[service.name]),
      ...both('en', 'human', date, englishOf(service.name)),
    ];
    return translations.length > 0 ? { ...service, translations } : service;
  });
