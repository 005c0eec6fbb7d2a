/**
 * Where people sign up for a series. The page fills it in; without it the buttons are not there, and the other ways to
 * join are. Every promise may reject: the form then says so, and keeps what was typed.
 */
export interface SignUps {
  /** What the organiser says about room now; in words, never how many. */
  standing(series: string): Promise<Standing>;
  /**
   * Sealed for the organiser before it leaves; never a reason. `onWork` is told when this device has to do some work
   * first, as here and below.
   */
  signUp(series: string, entry: SignUpEntry, onWork?: () => void): Promise<SignedUp>;
  /** For a series that is full or has not enough people yet. */
  interest(series: string, entry: SignUpEntry, onWork?: () => void): Promise<Interested>;
  /** There when the visitor came by a link with which one cancels: takes back what that link is of. */
  readonly cancel?: () => Promise<void>;
}

export interface Standing {
  readonly places: 'free' | 'few' | 'full' | 'unknown';
  /** How many wait for a group like this. */
  readonly interested?: number;
  /** How many more are needed to begin one. */
  readonly needed?: number;
}

/** The least that an organiser needs. */
export interface SignUpEntry {
  /** A first name or an alias. */
  readonly name: string;
  /** ISO 639 code. */
  readonly language: string;
  /** One phone number or mail address. */
  readonly reach: string;
}

export interface SignedUp {
  readonly outcome: 'place' | 'waiting-list';
  /** Address with which one cancels; its secret stands in the fragment. */
  readonly cancelLink: string;
}

export interface Interested {
  readonly cancelLink: string;
  readonly interested: number;
  /** How many more are needed to begin one. */
  readonly needed?: number;
}
