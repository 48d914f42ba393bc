export interface Site {
  readonly url: string
  close(): Promise<void>
}

export interface Serving {
  readonly root?: string
  readonly base?: string
  readonly data?: string
  readonly port?: number
  readonly host?: string
}

export declare const dist: string
export declare function serve(serving?: Serving): Promise<Site>
