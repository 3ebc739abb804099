import { openPopoverPort, type AnnotatedPage, type PopoverScript } from './popover-port.ts';

/** The popover’s script as the annotating script sees it: there when it is needed, and not before. */
export type PopoverDoor = {
  readonly isOpen: boolean;
  /** Runs a command once the script is there; gets it injected where it is not. */
  run(command: (script: PopoverScript) => void): void;
};

/** `inject` gets the script into this page; false where that failed and may be tried again. */
export function createPopoverDoor(page: AnnotatedPage, inject: () => Promise<boolean>): PopoverDoor {
  let script: PopoverScript | undefined;
  let waiting: ((script: PopoverScript) => void)[] = [];
  let isInjecting = false;

  const fetchScript = async (): Promise<void> => {
    if (isInjecting) return;
    isInjecting = true;
    if (!(await inject())) waiting = [];
    isInjecting = false;
  };

  openPopoverPort(
    {
      attach(start) {
        if (script || page.signal.aborted) return;
        script = start(page);
        for (const command of waiting) command(script);
        waiting = [];
      },
    },
    page.signal,
  );

  return {
    get isOpen() {
      return script !== undefined;
    },
    run(command) {
      if (script) command(script);
      else {
        waiting.push(command);
        void fetchScript();
      }
    },
  };
}
