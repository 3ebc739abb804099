/** The part of React that the app uses; the packages bring no types. */
declare module 'react' {
  export type ReactElement = { readonly type: unknown };
  type ReactNode = ReactElement | string | number | undefined | readonly ReactNode[];
  export const Fragment: unique symbol;
  export function createElement<Props extends object>(
    type: string | typeof Fragment | ((props: Props) => ReactElement),
    props: (Props & { readonly key?: string | number }) | null,
    ...children: ReactNode[]
  ): ReactElement;
}

declare module 'react-dom' {
  export function flushSync(run: () => void): void;
}

declare module 'react-dom/client' {
  import type { ReactElement } from 'react';

  export function createRoot(container: Element): { render(element: ReactElement): void };
}
