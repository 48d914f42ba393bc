/** Words of publishing from a terminal or a page: what was written, what changed, what must be confirmed. */
export const publish = {
  use:
    'Cách dùng:\n' +
    '  npm run snapshot -- BẢNG.xlsx [BẢNG2.xlsx …] --as-of 30/11/2018 [--reported NGÀY] [--published NGÀY] [--note "…"] [--note-en "…"]\n' +
    '      --source-title "…" --source-date NGÀY [--source-issuer "…"] [--source-number "…"] [--source-url ĐỊA_CHỈ] [--source-says "…"]\n' +
    '      (--as-of và các mục --source-… có thể bỏ nếu bảng có ghi; mỗi mục --source-… và --note có thể kèm bản tiếng Anh: --source-title-en …)\n' +
    '      [--supersedes MÃ --why "…" [--why-en "…"]] [--missing carried|unstated] [--cohort MÃ=ĐỢT | --cohort all=ĐỢT] [--confirm mục,mục | --yes] [--dry-run]\n' +
    '  npm run snapshot -- --withdraw MÃ --why "…" [--why-en "…"] [--dry-run]\n' +
    '  Chung: [--seeds THƯ_MỤC] [--out THƯ_MỤC] [--unlock] [--lang vi|en]',
  wrong: {
    noTask: 'Thiếu bảng cần công khai: ghi tên tệp bảng (BẢNG.xlsx) kèm --as-of NGÀY, hoặc --withdraw MÃ.',
    noAsOf: 'Bảng không ghi số liệu tính đến ngày nào, và thiếu --as-of. Ví dụ: --as-of 30/11/2018. Chưa ghi gì.',
    noSource: 'Số liệu lấy từ văn bản nào? Thiếu {{options}}: thêm vào lệnh, hoặc ghi trích yếu và ngày văn bản vào trang “{{tab}}” của bảng. Chưa ghi gì.',
    noWhy: 'Thiếu --why "…": {{option}} phải kèm lý do.',
    bothTasks: 'Vừa có bảng {{text}} vừa có --withdraw; mỗi lần chỉ làm một việc.',
    sheetTwice: 'Bảng {{text}} được ghi hai lần; mỗi bảng chỉ ghi một lần.',
    unknownConfirm: '--confirm: không có điều nào tên "{{text}}" cần xác nhận; đang có: {{known}}. Chưa ghi gì.',
    nothingToConfirm: '--confirm: "{{text}}" không cần xác nhận; lần này không có điều nào đáng ngờ. Bỏ --confirm rồi chạy lại; chưa ghi gì.',
    badLang: '--lang: "{{text}}" không dùng được; viết vi hoặc en.',
    badMissing: '--missing: "{{text}}" không dùng được; viết carried (giữ như bản trước) hoặc unstated (coi là không nêu).',
    noFolder: '{{option}}: thiếu tên thư mục.',
    badOption: 'Không hiểu tùy chọn {{text}}, hoặc tùy chọn thiếu giá trị.',
    badMoment: '{{option}}: "{{text}}" không phải là ngày; viết 14/8/2018, 8/2018, 2018 hoặc 2018-08-14.',
    badCohort: '--cohort: "{{text}}" không dùng được; viết MÃ_ĐƠN_VỊ=ĐỢT, hoặc all=ĐỢT cho mọi đơn vị được hỏi.',
    cohortNone: '--cohort: lần này không phải trả lời đợt của đơn vị nào. Bỏ --cohort rồi chạy lại; chưa ghi gì.',
    cohortUnasked: '--cohort: không phải trả lời đợt của "{{text}}"; đang hỏi: {{known}}. Chưa ghi gì.',
    cohortOther: '--cohort: "{{text}}" không thể là đợt của {{unit}}; có thể là: {{known}}. Chưa ghi gì.',
    help: 'Xem cách dùng: npm run snapshot -- --help',
  },
  sourceEarly: 'Văn bản nguồn ({{date}}) có trước thời điểm của số liệu ({{asOf}}), nên chưa rõ số liệu được báo cáo khi nào; chưa ghi gì. Nếu ngày văn bản sai, ghi lại --source-date NGÀY; nếu đúng, ghi ngày báo cáo: --reported NGÀY.',
  reportedEarly: 'Ngày báo cáo ({{date}}) ở trước thời điểm của số liệu ({{asOf}}); chưa ghi gì. Sửa --reported hoặc --as-of.',
  publishedEarly: 'Ngày công khai ({{date}}) ở trước thời điểm của số liệu ({{asOf}}); chưa ghi gì. Sửa --published hoặc --as-of.',
  sheetWarnings_one: 'Bảng có {{count}} điều cần lưu ý:',
  sheetWarnings_other: 'Bảng có {{count}} điều cần lưu ý:',
  sheetFaults_one: 'Bảng có {{count}} lỗi cần sửa; chưa ghi gì.',
  sheetFaults_other: 'Bảng có {{count}} lỗi cần sửa; chưa ghi gì.',
  refused_one: 'Có {{count}} lỗi; chưa ghi gì.',
  refused_other: 'Có {{count}} lỗi; chưa ghi gì.',
  changeTitle: 'Thay đổi so với bản số liệu {{id}}:',
  first: 'Chưa có bản số liệu nào trước thời điểm này để so sánh.',
  suspectTitle_one: 'Có {{count}} điều đáng ngờ, cần xác nhận:',
  suspectTitle_other: 'Có {{count}} điều đáng ngờ, cần xác nhận từng điều:',
  unconfirmed: 'Chưa xác nhận: {{list}}. Nếu đúng, thêm --confirm {{list}}; --yes xác nhận tất cả, trừ tổng số do nguồn nêu (total:…). Chưa ghi gì.',
  dryRun: 'Chỉ thử: bản số liệu {{id}} có thể công khai; chưa ghi gì.',
  dryWithdraw: 'Chỉ thử: có thể thu hồi bản số liệu {{id}}; bản còn hiệu lực mới nhất sẽ là {{current}}. Chưa ghi gì.',
  written_one: 'Đã ghi bản số liệu {{id}}: {{count}} tệp mới hoặc thay đổi trong {{out}}, dữ liệu gốc trong {{seeds}}.',
  written_other: 'Đã ghi bản số liệu {{id}}: {{count}} tệp mới hoặc thay đổi trong {{out}}, dữ liệu gốc trong {{seeds}}.',
  withdrawn: 'Đã thu hồi bản số liệu {{id}}; bản còn hiệu lực mới nhất là {{current}}.',
  moved: 'Số liệu trong {{folder}} đã thay đổi kể từ khi bắt đầu; chưa ghi gì. Hãy chạy lại.',
  newer: 'Số liệu trong {{folder}} có bản {{ids}} mà dữ liệu gốc {{seeds}} không có; không ghi đè. Lấy về trước: npm run data -- --adopt {{folder}}',
  stale: 'Số liệu trong {{folder}} không phải là kết quả biên dịch dữ liệu gốc {{seeds}}; chưa ghi gì. Chạy npm run data, hoặc npm run data -- --adopt {{folder}}.',
  adopted_one: 'Đã lấy về {{count}} tệp dữ liệu gốc vào {{folder}}.',
  adopted_other: 'Đã lấy về {{count}} tệp dữ liệu gốc vào {{folder}}.',
  adoptNewer: 'Dữ liệu gốc {{seeds}} có bản {{ids}} mà số liệu trong {{folder}} không có; không ghi đè.',
  left: 'Một lần chạy trước bị ngắt giữa chừng, hoặc một lần chạy khác chưa xong; chưa ghi gì. Nếu không còn lần chạy nào, hãy xử lý các thư mục trên (.old- là bản cũ, .new- là bản mới có thể chưa đủ tệp) rồi chạy lại.',
  leftBeside: 'Còn lại {{name}} cạnh {{folder}}: xem rồi xóa hoặc chuyển đi nơi khác.',
  leftInstead: 'Không có {{folder}} nhưng còn {{name}}: bản cũ (.old-) thì đổi tên lại thành {{folder}}.',
  adoptDiffers: '{{file}}: có nội dung chỉ có ở đây.',
  adoptLoses_one: '{{count}} tệp trong {{seeds}} có nội dung mà số liệu trong {{folder}} không có, lấy về sẽ mất; chưa ghi gì. Hãy chép riêng các tệp này, rồi thêm --replace nếu vẫn muốn thay.',
  adoptLoses_other: '{{count}} tệp trong {{seeds}} có nội dung mà số liệu trong {{folder}} không có, lấy về sẽ mất; chưa ghi gì. Hãy chép riêng các tệp này, rồi thêm --replace nếu vẫn muốn thay.',
  adoptKept: '{{file}}: số liệu trong {{folder}} không có tệp này; giữ nguyên.',
  note: '{{title}}, {{date}}',
  says: 'Bảng tình trạng của {{units}} tính đến {{date}}, do người phụ trách lập.',
  readAs_one: 'Trong bảng, "{{word}}" được đọc là {{as}} ({{count}} ô), theo trả lời của người công bố.',
  readAs_other: 'Trong bảng, "{{word}}" được đọc là {{as}} ({{count}} ô), theo trả lời của người công bố.',
  source: {
    issuer: 'Đơn vị theo dõi chương trình',
    short: '{{issuer}}, {{date}}',
  },
  cohortHint: 'Hoặc trả lời ngay trong lệnh, câu trả lời được ghi vào nguồn: --cohort {{unit}}={{cohort}} cho từng đơn vị, --cohort all={{cohort}} cho mọi đơn vị được hỏi. Đợt có thể là: {{choices}}.',
  cohortAnswered_one: 'Đợt của {{n}} đơn vị ({{units}}) theo trả lời của người công bố: {{cohort}}.',
  cohortAnswered_other: 'Đợt của {{n}} đơn vị ({{units}}) theo trả lời của người công bố: {{cohort}}.',
  cohort: { outside: 'không thuộc đợt nào', unstated: 'không nêu đợt' },
  told: {
    cite: '{{source}}, đoạn {{n}}',
    dropped: 'tổng số này không còn được ghi trong bản mới',
    recounted: '“{{what}}” được tính lại: {{from}} → {{to}}',
    unit: '{{name}} ({{code}})',
    group_one: '{{n}} đơn vị {{cohort}} chưa nêu tên ở {{where}}',
    group_other: '{{n}} đơn vị {{cohort}} chưa nêu tên ở {{where}}',
    groupWide_one: '{{n}} đơn vị {{cohort}} chưa nêu tên ở {{areas}} địa bàn',
    groupWide_other: '{{n}} đơn vị {{cohort}} chưa nêu tên ở {{areas}} địa bàn',
    row: '{{tab}} dòng {{rows}}',
    unitRows: ' Các dòng mới nêu tên đơn vị ở {{district}}: {{rows}}.',
    groupRows: ' Các nhóm ghi trong bảng: {{rows}}.',
    kept: ' Không có trong bảng nên giữ như bản số liệu trước: {{groups}}; nếu nay khác, ghi nhóm này vào bảng với đúng ký hiệu nhóm và số đơn vị còn lại.',
    keptGroup: '{{group}} (ký hiệu nhóm {{id}})',
    groupAt: '{{group}} (ở {{row}})',
    unitAt: '{{name}} ({{row}})',
    joined: ' Bảng mới xếp thêm: {{units}}.',
  },
  rule: {
    noGround: 'Không có danh sách đơn vị nào có hiệu lực vào {{asOf}}.',
    supersedesUnknown: 'Không có bản số liệu "{{id}}" để đính chính.',
    supersedesOther: 'Bản đính chính phải tính đến cùng thời điểm với bản {{id}} mà nó đính chính ({{other}}), nhưng bảng tính đến {{asOf}}. Nếu là số liệu của kỳ mới, hãy công khai như bản mới, không phải bản đính chính; nếu là đính chính, sửa thời điểm của số liệu thành {{other}}.',
    supersededAlready: 'Bản số liệu {{id}} đã được thay bằng bản {{by}}; hãy đính chính bản {{by}}.',
    correctionEarly: 'Bản đính chính công khai {{publishedAt}}, trước bản {{id}} mà nó đính chính (công khai {{date}}); hãy ghi ngày công khai từ {{date}} trở đi.',
    reportedBefore: 'Ngày của văn bản nguồn hoặc ngày báo cáo ({{date}}) ở trước thời điểm của số liệu ({{asOf}}); hãy sửa một trong hai.',
    publishedBefore: 'Ngày công khai ({{date}}) ở trước thời điểm của số liệu ({{asOf}}); hãy sửa một trong hai.',
    missingNeeded:
      'Bảng không nhắc tới {{silent}} đơn vị của bản số liệu {{id}} ({{named}} đơn vị có tên, {{counted}} đơn vị đếm theo nhóm, {{left}} đơn vị còn lại ngoài các nhóm); chưa ghi gì. Hãy chọn một:\n' +
      '  --missing carried   giữ {{silent}} đơn vị này như bản {{id}};\n' +
      '  --missing unstated  coi là không nêu: {{lost}} đơn vị không còn tình trạng như đã nêu; đơn vị đã thuộc đợt nào vẫn thuộc đợt đó.',
    gapAmbiguous: '{{unit}} có thể thuộc nhiều nhóm chưa nêu tên ({{groups}}), nên không biết nhóm nào bớt đi; hãy ghi vào bảng mỗi nhóm này còn bao nhiêu đơn vị.',
    cohortNeeded:
      'Chưa ghi đợt triển khai, {{named}} đơn vị: {{units}}. Không ghi đợt thì không biết mỗi đơn vị này thuộc nhóm nào đang được đếm: {{groups}}. ' +
      'Hãy ghi đợt ở từng dòng; đơn vị không thuộc đợt nào thì ghi “Không thuộc đợt nào”.',
    groupStands: '{{unit}} nay đã được nêu tên, nhưng các nhóm có thể đã đếm đơn vị này vẫn ghi như bản số liệu trước ({{groups}}), nên không biết nhóm nào bớt đi; hãy ghi lại số đơn vị của nhóm bớt đi.',
    gapNone: 'Theo bản số liệu trước, {{unit}} chỉ có thể thuộc: {{groups}}. Hãy xem lại đợt ghi ở dòng này; nếu bảng đúng, ghi vào bảng số đơn vị còn lại của các nhóm vừa nêu.',
    gapFull: 'Bảng nêu tên {{named}} đơn vị mà bản số liệu trước chỉ đếm {{size}} ({{group}}): {{units}}. Hãy xem lại đợt của các đơn vị này; nếu bảng đúng, ghi vào bảng nhóm này còn bao nhiêu đơn vị.',
    gapPlace: 'Bảng nêu tên {{named}} đơn vị ở {{district}} thuộc nhóm chỉ có nhiều nhất {{most}} đơn vị ở đó ({{group}}): {{units}}. Hãy xem lại đợt của các đơn vị này; nếu bảng đúng, ghi vào bảng nhóm này còn bao nhiêu đơn vị, ở đâu.',
    groupNoRoom:
      'Ở {{district}}, số đơn vị chưa nêu tên là {{room}}, mà các nhóm chưa nêu tên phải có ở đó ít nhất {{need}}; nhóm không xếp được: {{group}}.' +
      '{{rows}}{{kept}} Hãy xem lại đợt ở các dòng đó; nếu bảng đúng, ghi lại nhóm vào bảng với địa bàn đúng.',
    groupNoFit:
      'Nhóm không xếp được: {{group}}; ở các địa bàn đó chỉ còn {{room}} đơn vị chưa nêu tên, tính cả chỗ của các nhóm khác.{{rows}}{{kept}} ' +
      'Hãy xem lại số đơn vị và địa bàn của các nhóm, và đợt của các đơn vị có tên.',
    tooMany: 'Đơn vị có tên và các nhóm cộng lại là {{counted}}, danh sách chỉ có {{stated}} đơn vị.{{rows}}{{kept}} Đơn vị đã nêu tên thì không đếm lại trong nhóm; hãy sửa số đơn vị của nhóm.',
    withdrawUnknown: 'Không có bản số liệu "{{id}}" để thu hồi.',
    withdrawnAlready: 'Bản số liệu {{id}} đã được thu hồi.',
    withdrawReplaced: 'Bản số liệu {{id}} đã được thay bằng bản {{by}}, không cần thu hồi.',
  },
  adoptRule: {
    noSeeds: 'Số liệu này được lập khi dữ liệu gốc chưa đi kèm; chỉ có thể tiếp tục từ thư mục dữ liệu gốc.',
    differs: 'Biên dịch dữ liệu gốc đi kèm không cho ra đúng tệp {{file}}; tệp đã bị sửa, hoặc số liệu do phiên bản khác lập.',
  },
  suspect: {
    regress: '{{name}} ({{code}}) lùi bước: {{from}} → {{to}}.',
    regressGap_one: '{{n}} đơn vị chưa nêu tên của nhóm "{{gap}}" lùi bước: {{from}} → {{to}}.',
    regressGap_other: '{{n}} đơn vị chưa nêu tên của nhóm "{{gap}}" lùi bước: {{from}} → {{to}}.',
    many_one: '{{n}} trong {{size}} đơn vị thay đổi, quá một phần năm.',
    many_other: '{{n}} trong {{size}} đơn vị thay đổi, quá một phần năm.',
    unnamed_one: '{{n}} đơn vị có tên trong bản số liệu trước, nay không còn được nêu.',
    unnamed_other: '{{n}} đơn vị có tên trong bản số liệu trước, nay không còn được nêu.',
    announcedFalls: 'Số đơn vị chắc chắn đã đến đích giảm: {{from}} → {{to}}.',
    cohortChanges: '{{name}} ({{code}}) đổi đợt: {{from}} → {{to}}.',
    total: 'Bảng này trái với tổng số đã nêu: {{what}} là {{stated}} (nguồn: {{cites}}), theo bảng là {{found}}.{{joined}} Nếu xác nhận: {{outcome}}.',
    beforeLast: 'Thời điểm của số liệu ({{asOf}}) ở trước bản mới nhất ({{last}}).',
    sameMoment: 'Đã có bản {{id}} của cùng thời điểm ({{asOf}}) còn hiệu lực; nếu bản đó sai, hãy lập bản đính chính.',
    dateAfter_one: '{{n}} đơn vị có ngày ghi không đủ rõ để biết là trước hay sau thời điểm của số liệu ({{asOf}}).',
    dateAfter_other: '{{n}} đơn vị có ngày ghi không đủ rõ để biết là trước hay sau thời điểm của số liệu ({{asOf}}).',
    sourceOlder: 'Văn bản nguồn ({{date}}) cũ hơn lần báo cáo trước ({{last}}).',
    sourceEarly: 'Văn bản nguồn ({{date}}) có trước thời điểm mà nó báo cáo ({{asOf}}).',
    totalUntold: 'Vì bảng không nói đủ, bản mới không giữ được một tổng số đã nêu: {{what}} là {{value}} (nguồn: {{cites}}); theo bản mới chỉ biết là {{found}}.',
    silenced_one: '{{n}} đơn vị không được nhắc tới trong bảng không còn tình trạng, ngày và số quyết định như đã nêu; đơn vị thuộc đợt nào vẫn thuộc đợt đó.',
    silenced_other: '{{n}} đơn vị không được nhắc tới trong bảng không còn tình trạng, ngày và số quyết định như đã nêu; đơn vị thuộc đợt nào vẫn thuộc đợt đó.',
    groupsKept: 'Bảng có ghi các nhóm chưa nêu tên nhưng không ghi: {{groups}}; các nhóm này được giữ như bản trước. Nếu nay khác, ghi từng nhóm vào bảng với đúng ký hiệu nhóm và số đơn vị còn lại.',
    groupLess: 'Bảng đã nêu tên {{units}}, mà dòng của nhóm vẫn ghi {{was}} như bản trước ({{row}}: {{group}}); để không tính hai lần, bản mới ghi nhóm này còn {{size}}. Nếu ngoài các đơn vị vừa nêu tên vẫn còn {{was}}, ghi nhóm với một ký hiệu nhóm mới.',
    groupOver: 'Nhóm ghi {{size}} ({{row}}), trong khi bản trước là {{was}} ({{group}}) và bảng nay đã nêu tên {{units}}, tức còn {{left}}. Nếu xác nhận, bản mới ghi {{size}} như trong bảng; nếu đã tính cả đơn vị có tên, sửa thành {{left}}.',
    datesLost_one: '{{n}} ngày hoặc số quyết định đã nêu trong bản trước nay không còn: {{units}}.',
    datesLost_other: '{{n}} ngày hoặc số quyết định đã nêu trong bản trước nay không còn: {{units}}.',
    nothing: 'Không có gì thay đổi so với bản trước ({{last}}).',
  },
  readme:
    '{{title}} · bản số liệu {{id}}\n' +
    '\n' +
    '1. Thư mục "data": chép đè lên thư mục "data" của trang trên máy chủ. Tệp "data/index.json" chép sau cùng: khi chưa chép tệp này, trang vẫn hiện bản cũ.\n' +
    '2. Chuyển cả tệp zip này cho người giữ kho mã nguồn, để lần sau lập tiếp từ đó. Ở kho, chạy: npm run data -- --adopt TỆP.zip rồi lưu lại. Lệnh kiểm tra và lấy về cả "seeds" lẫn "data"; không giải nén rồi chép đè bằng tay, vì có thể mất phần chưa công khai ở kho.\n' +
    '3. Mở lại trang và xem mục "Các bản số liệu": bản {{id}} phải là bản hiện hành.\n' +
    '\n' +
    'Bản này được lập trên số liệu có tệp index.json với SHA-256 {{base}}. Nếu tệp trên máy chủ đã khác thì không chép; hãy mở lại trang và làm lại.\n' +
    'Không sửa tệp nào trong đây: trang kiểm tra từng tệp và từ chối tệp đã sửa.\n',
} as const
