export declare function foundBrowser(): string | undefined
export declare function browser(): string
export declare function browserArgs(): string[]
