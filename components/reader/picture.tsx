import { useEffect, useState } from 'preact/hooks';
import type { KeptPicture } from '../../lib/model/picture.ts';

/** Gives the bytes of a picture that is kept, by its number; `undefined` where they are gone. */
export type LoadPicture = (number: number) => Promise<Blob | undefined>;

type PictureProps = { readonly picture: KeptPicture; readonly lang: string; readonly load: LoadPicture | undefined };

/** A picture that is kept with an article. It has its room before it is there, so that no text moves. */
export function Picture({ picture, lang, load }: PictureProps) {
  const { number, width, height, alt, caption } = picture;
  const url = useObjectUrl(load, number);
  return (
    <figure class="v-picture">
      <span
        class="v-picture-frame"
        style={{ inlineSize: `${String(width)}px`, aspectRatio: `${String(width)} / ${String(height)}` }}
      >
        {url === undefined ? null : <img src={url} alt={alt} lang={lang} width={width} height={height} />}
      </span>
      {caption === undefined ? null : <figcaption lang={lang}>{caption}</figcaption>}
    </figure>
  );
}

/** The address of a picture’s bytes within this page, as long as it is drawn. */
function useObjectUrl(load: LoadPicture | undefined, number: number): string | undefined {
  const [url, setUrl] = useState<string>();
  useEffect(() => {
    let [made, isOver]: [string | undefined, boolean] = [undefined, false];
    const make = async (): Promise<void> => {
      const blob = await load?.(number);
      if (isOver || blob === undefined) return;
      made = URL.createObjectURL(blob);
      setUrl(made);
    };
    void make();
    return () => {
      isOver = true;
      if (made !== undefined) URL.revokeObjectURL(made);
    };
  }, [load, number]);
  return url;
}
