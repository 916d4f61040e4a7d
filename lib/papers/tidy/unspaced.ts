/** The commonest surnames of Chinese authors: a single word of two or three characters is a name where it begins with one. */
const chinese = new Set(
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤常温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝陳張劉黃楊趙吳鄭謝許馮鄧蕭葉蘇魯盧鍾譚陸',
);
/** The commonest family names of Japanese authors, which are written without a space before the given name. */
const japanese =
  /^(?:佐藤|鈴木|高橋|田中|伊藤|渡[辺邊邉]|山本|中村|小林|加藤|吉田|山田|佐々木|山口|松本|井上|木村|斎藤|齋藤|斉藤|清水|山崎|池田|橋本|阿部|石川|山下|中島|石井|小川|前田|岡田|長谷川|藤田|後藤|近藤|村上|遠藤|青木|坂本|福田|太田|西村|藤井|金子|岡本|藤原|中野|三浦|原田|中川|松田|竹内|小野|田村|中山|和田|石田|森田|上田|内田|柴田|酒井|宮崎|横山|高木|安藤|宮本|大野|小島|工藤|谷口|今井|高田|丸山|増田|杉山|村田|大塚|新井|小山|平野|藤本|河野|上野|野口|武田|松井|千葉|菅原|岩崎|木下|久保|佐野|野村|松尾|市川|菊[地池]|杉本|古川|大西|島田|水野|桜井|高野|吉川|山内|西田|飯田|西川|小松|北村|安田|五十嵐|川口|平田|中田|服部|川崎|岩田|土屋|福島|本田|樋口|秋山|田口|永井|中西|吉村|川上|石原|大橋|松岡|馬場|浜田|星野|矢野|浅野|森|林|原)[\u3040-\u30ff\u3400-\u9fff]{1,3}$/;
const korean =
  /^(?:남궁|황보|선우|[김이박최정강조윤장임한오서신권황안송류전홍고문양손배백허유남심노하곽성차주우구민진지엄채원천방공현함변염여추도소석설마길연위표명기반라왕금옥육인맹제모탁국어은편용])[\uac00-\ud7a3]{2}$/;
const han = /^[\u3400-\u9fff]{2,4}$/;

/** Whether a text is a name that is written without a space, in Chinese, Japanese or Korean. */
export const isUnspacedName = (text: string): boolean =>
  japanese.test(text) || korean.test(text) || (han.test(text) && chinese.has(text.charAt(0)));
